package se.fyrklover.access.proof;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.shared.Parsed;

/// A password as it is compared: in one Unicode form, whichever keyboard it was typed on.
///
/// No kind of character is asked for (ASVS 5, 6.2.5): length and not being guessed are what counts.
public record Password(String text) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /// So much must be left when what everybody guesses first is taken away.
    private static final int OWN = 6;

    /// Among the first that anybody tries, here and in other countries.
    private static final List<String> COMMON =
            List.of(
                    "password",
                    "passord",
                    "lösenord",
                    "losenord",
                    "lösen",
                    "hemligt",
                    "hemlig",
                    "välkommen",
                    "valkommen",
                    "welcome",
                    "admin",
                    "administrator",
                    "inloggning",
                    "login",
                    "letmein",
                    "släppin",
                    "qwertyuiopå",
                    "qwertyuiop",
                    "qwerty",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qazwsxedc",
                    "1q2w3e4r5t",
                    "iloveyou",
                    "jagälskardig",
                    "älskar",
                    "princess",
                    "prinsessa",
                    "sunshine",
                    "solsken",
                    "dragon",
                    "monkey",
                    "football",
                    "fotboll",
                    "hockey",
                    "sommar",
                    "sommaren",
                    "vinter",
                    "vintern",
                    "våren",
                    "hösten",
                    "summer",
                    "winter",
                    "spring",
                    "autumn",
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december",
                    "måndag",
                    "tisdag",
                    "onsdag",
                    "torsdag",
                    "fredag",
                    "lördag",
                    "söndag",
                    "sverige",
                    "sweden",
                    "stockholm",
                    "göteborg",
                    "malmö",
                    "kalmar",
                    "testar",
                    "test",
                    "changeme",
                    "secret",
                    "correcthorsebatterystaple",
                    "abcdefghijklmnopqrstuvwxyz",
                    "abcdef",
                    "abc",
                    "hejhej",
                    "hej",
                    "mamma",
                    "pappa",
                    "batman",
                    "superman",
                    "starwars",
                    "whatever");

    /// What the product and whoever uses it are about.
    private static final List<String> OWN_WORDS =
            List.of(
                    "fyrklöver",
                    "fyrklover",
                    "samordningsförbundet",
                    "samordningsförbund",
                    "samordning",
                    "förbundet",
                    "förbund",
                    "finsam",
                    "försäkringskassan",
                    "arbetsförmedlingen",
                    "kommunen",
                    "kommun",
                    "regionen",
                    "region",
                    "rehabilitering",
                    "insats",
                    "deltagare");

    private static final List<String> ROWS =
            List.of("01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyzåäö");

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1{2,}");

    /// What somebody typed to be let in, or a password of old.
    public static Password typed(String typed) {
        return new Password(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    /// What somebody wants for a password from now on.
    ///
    /// @param about the person's own name and address, which others know
    public static Parsed<Password> chosen(String typed, Collection<String> about) {
        var password = typed(typed);
        var length = password.text.codePointCount(0, password.text.length());
        if (length < SHORTEST) return Parsed.unreadable("access.password.short", SHORTEST, length);
        if (length > LONGEST) return Parsed.unreadable("access.password.long", LONGEST);
        if (LeakedPasswords.hold(password.text)) return Parsed.unreadable("access.password.leaked");
        return password.isGuessed(about)
                ? Parsed.unreadable("access.password.guessed")
                : Parsed.read(password);
    }

    private boolean isGuessed(Collection<String> about) {
        var left = plain(text);
        var words =
                Stream.of(COMMON, OWN_WORDS, parts(about))
                        .flatMap(Collection::stream)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        for (var word : words) left = left.replace(word, " ");
        left = withoutRows(left);
        left = REPEATED.matcher(left).replaceAll("$1").replace(" ", "");
        return left.codePoints().distinct().count() < OWN;
    }

    private static String plain(String text) {
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> parts(Collection<String> about) {
        return about.stream()
                .flatMap(it -> Stream.of(it.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(it -> it.length() > 2)
                .toList();
    }

    /// Without what stands in a row on a keyboard or in the alphabet, four or more together.
    private static String withoutRows(String text) {
        var left = text;
        for (var row : ROWS)
            for (int length = row.length(); length > 3; length--)
                for (int from = 0; from + length <= row.length(); from++)
                    left = left.replace(row.substring(from, from + length), " ");
        return left;
    }

    /// Never the password, since objects end up in logs.
    @Override
    public String toString() {
        return "Password[…]";
    }
}
