package se.fyrklover.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import se.fyrklover.shared.Parsed;

/// Where one letter is sent: a bare address, in which nothing can pass for a header or for a second
/// address.
///
/// @param canonical with the domain in small letters, as the network writes it
public record MailAddress(String canonical) {

    /// What needs quotation marks, though the standard allows it, is refused.
    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private static final int LONGEST = 254;
    private static final int LONGEST_BEFORE_AT = 64;

    public MailAddress {
        if (!isOne(canonical)) throw new IllegalArgumentException("not a bare mail address");
    }

    public static Parsed<MailAddress> parse(String text) {
        var written = text.strip();
        var at = written.lastIndexOf('@');
        if (at < 1) return unreadable();
        try {
            var domain = IDN.toASCII(written.substring(at + 1)).toLowerCase(Locale.ROOT);
            var canonical = written.substring(0, at) + "@" + domain;
            return isOne(canonical) ? Parsed.read(new MailAddress(canonical)) : unreadable();
        } catch (IllegalArgumentException _) {
            return unreadable();
        }
    }

    private static Parsed<MailAddress> unreadable() {
        return Parsed.unreadable("mail.expected.address");
    }

    private static boolean isOne(String canonical) {
        return canonical.length() <= LONGEST
                && canonical.indexOf('@') <= LONGEST_BEFORE_AT
                && FORM.matcher(canonical).matches();
    }

    /// What comes after the sign.
    public String domain() {
        return canonical.substring(canonical.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
