package se.fyrklover.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// A letter in plain text to one recipient.
///
/// @param association whose letter it is; none where it concerns a person alone
/// @param account the person's account, where there is one
public record Letter(
        @Nullable AssociationId association,
        @Nullable AccountId account,
        EmailAddress recipient,
        String subject,
        String body,
        Language language) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT)
            throw new IllegalArgumentException("a subject of one line is needed");
        if (CONTROL.matcher(subject).find())
            throw new IllegalArgumentException("a subject is one line");
        if (body.isBlank() || body.indexOf('\0') >= 0)
            throw new IllegalArgumentException("a letter says something, in text");
    }

    /// Says nothing of what is in it: it may hold an address that works once.
    @Override
    public String toString() {
        return "Letter[to=" + recipient + ", subject=" + subject + "]";
    }
}
