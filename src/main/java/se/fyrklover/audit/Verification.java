package se.fyrklover.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Phrase;

/// What came of following a chain from its first row to its last.
///
/// @param head the last row that is what was written
/// @param anchors how many places that the chain was held against
public record Verification(
        AssociationId association, Chain.Head head, int anchors, Optional<Wrong> wrong) {

    public boolean isWhole() {
        return wrong.isEmpty();
    }

    /// The first bad row.
    ///
    /// @param at when it says that it happened; of a row that is gone, the nearest that is there
    /// @param anchor what the chain does not agree with, where it is that
    public record Wrong(
            long number, Optional<Instant> at, Chain.Flaw flaw, Optional<Anchor> anchor) {

        /// What is wrong, in words.
        public Phrase says() {
            var key = "audit.flaw." + flaw.name().toLowerCase(Locale.ROOT);
            return anchor.map(it ->
                            Phrase.of(
                                    key + "-anchor",
                                    String.valueOf(it.number()),
                                    Phrase.of("audit.kept-in." + place(it), said(it))))
                    .orElseGet(() -> Phrase.of(key));
        }

        private static String place(Anchor anchor) {
            var kind = anchor.keptIn().split(":", 2)[0];
            return switch (kind) {
                case "letter", "file", "document", "given" -> kind;
                default -> "other";
            };
        }

        private static String said(Anchor anchor) {
            return anchor.keptIn().substring(anchor.keptIn().indexOf(':') + 1);
        }
    }
}
