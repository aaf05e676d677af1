package se.fyrklover.proofreading;

/// Where something stands in a file that somebody else wrote.
///
/// @param page the page, from 1; 0 where the format has none
/// @param line the line of the whole reading, from 1: of the text, or of what was made a line of
/// @param section the nearest heading above, empty before the first
public record Spot(int page, int line, String section) {

    /// The same place some lines further down.
    public Spot down(int lines) {
        return new Spot(page, line + lines, section);
    }
}
