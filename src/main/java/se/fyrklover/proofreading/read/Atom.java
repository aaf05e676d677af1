package se.fyrklover.proofreading.read;

import java.util.Set;
import java.util.regex.Pattern;

/// What stands between two spaces in a row of numbers: a number, or a part of one whose thousands
/// are parted by spaces.
final class Atom {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<sign>[(+\\-\\u2010-\\u2013\\u2212]{0,2})(?<digits>\\d{1,3}(?:,\\d{3}){2,}(?!,)|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\.)|\\d{1,15}(?:[\\u00A0\\u2009\\u202F]\\d{3})*)"
                            + "(?<decimals>[.,]\\d{1,6})?(?<end>%?\\)?)");
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final Set<String> UNITS = Set.of("%", "kr", "tkr", "mnkr", "mkr");
    private static final Pattern NOTE = Pattern.compile("\\*{1,3} ?\\p{L}{0,20}");

    private final String text;
    private final int from;
    private final boolean apart;
    private final boolean canBegin;
    private final boolean isGroup;
    private final boolean canGoOn;

    /// @param from where it begins in its line
    /// @param apart whether it stands clearly apart from what is before it, by two spaces or more
    Atom(String text, int from, boolean apart) {
        this.text = text;
        this.from = from;
        this.apart = apart;
        var match = NUMBER.matcher(text);
        var isNumber = match.matches();
        this.isGroup =
                isNumber && match.group("sign").isEmpty() && match.group("digits").length() == 3;
        this.canGoOn =
                isNumber
                        && match.group("digits").length() <= 3
                        && !match.group("digits").equals("0")
                        && match.group("decimals") == null
                        && match.group("end").isEmpty();
        this.canBegin = isNumber ? !isGroup || text.charAt(0) != '0' : !isUnit(text);
    }

    static boolean is(String text) {
        if (text.isEmpty()) return false;
        if (Character.isLetter(text.charAt(0))) return isUnit(text);
        return NUMBER.matcher(text).matches() || isDash(text) || isUnit(text) || isNote(text);
    }

    static boolean isUnit(String text) {
        return UNITS.contains(text);
    }

    private static boolean isDash(String text) {
        return text.length() == 1 && DASHES.contains(text);
    }

    private static boolean isNote(String text) {
        return text.startsWith("*") && NOTE.matcher(text).matches();
    }

    String text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return from + text.length();
    }

    boolean apart() {
        return apart;
    }

    boolean hasDigits() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /// Whether a number can begin here: no group of thousands begins one with a zero.
    boolean canBegin() {
        return canBegin;
    }

    /// Whether it may be the last digits of a number whose first ones stand before it.
    boolean canFollow(Atom before) {
        if (isUnit(text)) return !isUnit(before.text);
        return !apart && ((isGroup && before.canGoOn) || (canBeSigned() && isDash(before.text)));
    }

    private boolean canBeSigned() {
        return Character.isDigit(text.charAt(0)) && canBegin;
    }

    int digits() {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
