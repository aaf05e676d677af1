package se.fyrklover.followup;

import java.util.List;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// What comes of handing in a period report.
public sealed interface Reception {

    /// It is received now, and figures rest on it.
    record Received(int number, Digest digest) implements Reception {}

    /// The very same was received before; nothing has changed.
    record ReceivedBefore(int number, Digest digest) implements Reception {}

    /// It would be received, and this would change.
    record Ready(ReportChanges changes, Digest digest) implements Reception {}

    /// It is not received; nothing has changed.
    sealed interface Refused extends Reception {

        /// What to say of it, at least one sentence.
        List<Phrase> why();
    }

    /// It is of an intervention, or an association, that is not for this one to report.
    record NotOwn() implements Refused {

        @Override
        public List<Phrase> why() {
            return List.of(Phrase.of("followup.refused.not-own"));
        }
    }

    /// Another report was received under the same id.
    record OtherContent(int number) implements Refused {

        @Override
        public List<Phrase> why() {
            return List.of(Phrase.of("followup.refused.other-content", number));
        }
    }

    /// Nothing more is received for its period, or for one that holds it.
    record Closed(Period period) implements Refused {

        @Override
        public List<Phrase> why() {
            return List.of(Phrase.of("followup.refused.closed", period));
        }
    }

    /// It cannot be right.
    record Faulty(List<Phrase> why) implements Refused {}
}
