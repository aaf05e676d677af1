package se.fyrklover.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.fyrklover.audit.Who;
import se.fyrklover.shared.AssociationId;

/// Who asks for something.
public sealed interface Caller {

    /// As the record of what was done names it.
    Who who();

    /// Somebody who has not said who it is.
    ///
    /// @param from the network address
    record Nobody(String from) implements Caller {

        @Override
        public Who who() {
            return Who.nobody(from);
        }
    }

    /// Somebody at the machine itself, with its commands: whoever can start them can read the
    /// database as well.
    record Operator() implements Caller {

        @Override
        public Who who() {
            return Who.OPERATOR;
        }
    }

    /// A person who is signed in.
    ///
    /// @param session which of the person's sessions
    /// @param proven when the person last proved to be there
    record Person(Account account, UUID session, Instant proven, String from) implements Caller {

        @Override
        public Who who() {
            return new Who(Optional.of(account.id().value()), account.name(), from);
        }

        /// Goes on if the person has lately proved to be there.
        ///
        /// @throws NotAllowed if it is too long ago
        void demandProof(Instant at) {
            if (proven.plus(Pass.PROOF_LASTS).isBefore(at))
                throw new NotAllowed(NotAllowed.Why.PROOF);
        }

        /// Goes on if the person may change what it signs in with.
        ///
        /// @throws NotAllowed if it is too long since the person proved to be there, or if the
        ///   account is the demo's and so anybody's
        void demandOwn(Instant at) {
            if (account.demo()) throw new NotAllowed(NotAllowed.Why.ROLE);
            demandProof(at);
        }
    }

    /// A room, by the token that the office has given it for one of its interventions.
    ///
    /// @param connection which token
    /// @param association whose intervention it is
    record Room(UUID connection, AssociationId association, String intervention, String from)
            implements Caller {

        @Override
        public Who who() {
            return Who.room(from);
        }
    }
}
