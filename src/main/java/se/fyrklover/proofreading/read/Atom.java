package se.fyrklover.proofreading.read;

import java.util.regex.Pattern;

/// What stands between two spaces in a row of numbers: a number, or a part of one whose thousands
/// are parted by spaces.
///
/// @param from where it begins in its line
/// @param apart whether it stands clearly apart from what is before it, by two spaces or more
record Atom(String text, int from, boolean apart) {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<sign>[(+\\-\\u2010-\\u2013\\u2212]{0,2})(?<digits>\\d{1,15}(?:[\\u00A0\\u2009\\u202F]\\d{3})*)"
                            + "(?<decimals>[.,]\\d{1,6})?(?<end>%?\\)?)");
    private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212]");
    private static final Pattern UNIT = Pattern.compile("%|kr|tkr|mnkr|mkr");
    private static final Pattern NOTE = Pattern.compile("\\*{1,3} ?\\p{L}{0,20}");

    static boolean is(String text) {
        return NUMBER.matcher(text).matches() || isDash(text) || isUnit(text) || isNote(text);
    }

    static boolean isUnit(String text) {
        return UNIT.matcher(text).matches();
    }

    private static boolean isDash(String text) {
        return DASH.matcher(text).matches();
    }

    private static boolean isNote(String text) {
        return NOTE.matcher(text).matches();
    }

    boolean hasDigits() {
        return text.chars().anyMatch(Character::isDigit);
    }

    int to() {
        return from + text.length();
    }

    /// Whether a number can begin here: no group of thousands begins one with a zero.
    boolean canBegin() {
        var match = NUMBER.matcher(text);
        if (!match.matches()) return !isUnit(text);
        return !isGroup() || text.charAt(0) != '0';
    }

    /// Whether it may be the last digits of a number whose first ones stand before it.
    boolean canFollow(Atom before) {
        if (isUnit(text)) return !isUnit(before.text);
        return !apart && (isGroup() && before.canGoOn() || isDash(before.text) && canBeSigned());
    }

    private boolean canBeSigned() {
        return hasDigits() && Character.isDigit(text.charAt(0)) && canBegin();
    }

    /// Three digits, perhaps with decimals.
    private boolean isGroup() {
        var match = NUMBER.matcher(text);
        return match.matches()
                && match.group("sign").isEmpty()
                && match.group("digits").length() == 3;
    }

    private boolean canGoOn() {
        var match = NUMBER.matcher(text);
        return match.matches()
                && match.group("digits").length() <= 3
                && !match.group("digits").equals("0")
                && match.group("decimals") == null
                && match.group("end").isEmpty();
    }

    int digits() {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
