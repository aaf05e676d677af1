package se.fyrklover.access;

import java.util.Locale;
import java.util.regex.Pattern;
import se.fyrklover.shared.Parsed;

/// An address for e-mail, in lower case: what a person signs in and is invited with.
public record EmailAddress(String value) {

    /// RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its brackets.
    private static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile(
                    "[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+@[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+");

    public EmailAddress {
        if (!isOne(value)) throw new IllegalArgumentException(value);
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST
                && FORM.matcher(text).matches()
                && text.equals(text.toLowerCase(Locale.ROOT));
    }

    /// What somebody typed.
    public static Parsed<EmailAddress> parse(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return isOne(text)
                ? Parsed.read(new EmailAddress(text))
                : Parsed.unreadable("access.expected.email");
    }

    @Override
    public String toString() {
        return value;
    }
}
