package se.fyrklover.shared;

import java.util.regex.Pattern;

/// A Swedish organisation number, `NNNNNN-NNNN`, whose last digit is the check digit (Luhn, SKV
/// 704).
public record OrganisationNumber(String canonical) {

    private static final Pattern FORM = Pattern.compile("(\\d{6})[-\\u2013]?(\\d{4})");

    public OrganisationNumber {
        if (!canonical.matches("\\d{6}-\\d{4}") || !checks(canonical.replace("-", "")))
            throw new IllegalArgumentException("not an organisation number: " + canonical);
    }

    public static Parsed<OrganisationNumber> parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) return Parsed.unreadable("shared.expected.organisation-number");
        if (!checks(match.group(1) + match.group(2)))
            return Parsed.unreadable("shared.expected.organisation-number-check");
        return Parsed.read(new OrganisationNumber(match.group(1) + "-" + match.group(2)));
    }

    private static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var doubled = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
