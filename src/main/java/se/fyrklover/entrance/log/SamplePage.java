package se.fyrklover.entrance.log;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.audit.Reviews.Review;

/// A month's sample of the log, as it is looked at.
///
/// @param month its name
/// @param signer the name of who signed it
/// @param form whether whoever looks may sign it, and nobody has
/// @param onlyOwn whether it is of nothing but the looker's own acts
/// @param remark what was typed, where it was not taken
/// @param fault the key of what is wrong with the remark
public record SamplePage(
        Review review,
        String month,
        List<LogLine> lines,
        Optional<String> signer,
        boolean form,
        boolean onlyOwn,
        String remark,
        @Nullable String fault) {

    /// A sample in the list of months.
    public record Listed(Review review, String month, Optional<String> signer) {}
}
