package se.fyrklover.access;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import se.fyrklover.shared.Parsed;

/// An address for e-mail, in lower case: what a person signs in and is invited with.
///
/// It is bare and in ASCII, a domain of other letters as the network writes it: nothing in it can
/// pass for a header, a command to a mail server or a second address. What needs quotation marks,
/// though RFC 5321 allows it, is refused.
public record EmailAddress(String value) {

    private static final String WORD = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";

    private static final Pattern FORM =
            Pattern.compile("%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)+".formatted(WORD, LABEL));

    /// RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its brackets.
    private static final int LONGEST = 254;

    /// RFC 5321, 4.5.3.1.1.
    private static final int LONGEST_BEFORE_AT = 64;

    public EmailAddress {
        if (!isOne(value)) throw new IllegalArgumentException(value);
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_BEFORE_AT
                && FORM.matcher(text).matches();
    }

    /// What somebody typed.
    public static Parsed<EmailAddress> parse(String typed) {
        var text = typed.length() > LONGEST ? "" : plain(typed.strip());
        return isOne(text)
                ? Parsed.read(new EmailAddress(text))
                : Parsed.unreadable("access.expected.email");
    }

    /// Empty where the domain is none.
    private static String plain(String typed) {
        var at = typed.lastIndexOf('@') + 1;
        try {
            return (typed.substring(0, at) + IDN.toASCII(typed.substring(at)))
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /// What comes after the sign.
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
