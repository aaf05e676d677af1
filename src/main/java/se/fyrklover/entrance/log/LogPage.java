package se.fyrklover.entrance.log;

import java.util.List;

/// What the page of the log shows.
///
/// @param length how many events there are in all
/// @param older the number that the next page begins below; empty on the last
/// @param people to choose among, by account and name
/// @param acts to choose among, by code and sentence
public record LogPage(
        LogQuestion question,
        long length,
        List<LogLine> lines,
        String older,
        List<Choice> people,
        List<Choice> acts) {

    /// Something to choose in a list.
    public record Choice(String value, String words) {}
}
