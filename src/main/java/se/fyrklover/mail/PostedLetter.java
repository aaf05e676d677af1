package se.fyrklover.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// A letter that was put in the outbox, and how far it has come.
///
/// @param body what it says; told in a demonstration alone, and gone once it is sent or given up
/// @param notBefore when it is tried next, while it waits
/// @param lastFault what the mail server or the way to it answered last, where that was no
public record PostedLetter(
        UUID id,
        @Nullable AssociationId association,
        @Nullable AccountId account,
        EmailAddress recipient,
        String subject,
        @Nullable String body,
        Language language,
        Instant madeAt,
        Instant notBefore,
        int attempts,
        @Nullable String lastFault,
        @Nullable Instant sentAt,
        @Nullable Instant givenUpAt) {

    /// How far it has come.
    public enum Standing {
        WAITING,
        SENT,
        GIVEN_UP
    }

    public Standing standing() {
        if (sentAt != null) return Standing.SENT;
        return givenUpAt == null ? Standing.WAITING : Standing.GIVEN_UP;
    }

    /// Says nothing of what is in it: it may hold an address that works once.
    @Override
    public String toString() {
        return "PostedLetter[%s to %s: %s]".formatted(id, recipient, standing());
    }
}
