package se.fyrklover.report.web;

import java.util.List;
import java.util.Optional;
import se.fyrklover.report.WrittenText;
import se.fyrklover.shared.Phrase;

/// A document's text while it is written.
///
/// @param text what stands in the field
/// @param from tells the text that stands, to be brought back when it is saved
/// @param written what was saved before, the newest first; nothing for who may not save
public record WritingPage(
        String text, String from, Optional<List<WrittenText>> written, Notice notice) {

    /// What is said above the field.
    ///
    /// @param fault why it was not saved
    /// @param before which text of before it is
    public record Notice(Optional<Phrase> fault, Optional<WrittenText> before) {

        static Notice none() {
            return new Notice(Optional.empty(), Optional.empty());
        }

        static Notice fault(Phrase why) {
            return new Notice(Optional.of(why), Optional.empty());
        }

        static Notice before(WrittenText before) {
            return new Notice(Optional.empty(), Optional.of(before));
        }
    }

    public boolean maySave() {
        return written.isPresent();
    }

    public List<WrittenText> versions() {
        return written.orElse(List.of());
    }
}
