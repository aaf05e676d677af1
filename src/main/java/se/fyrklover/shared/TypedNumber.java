package se.fyrklover.shared;

/// Goes through what somebody typed as a number, sign by sign, since thousands of them are read in
/// one file.
final class TypedNumber {

    private static final int WHOLE = 30;
    private static final int DECIMALS = 12;
    private static final String SIGNS = "-\u2010\u2011\u2012\u2013\u2212+";
    private static final String SPACES = " \u00A0\u2009\u202F";

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private TypedNumber(String text) {
        this.text = text;
    }

    /// The number as Java reads it; empty where it is none.
    static String plain(String text) {
        var number = new TypedNumber(text);
        return number.isRead() ? number.plain.toString() : "";
    }

    static boolean isOne(String text) {
        return new TypedNumber(text).isRead();
    }

    private boolean isRead() {
        if (is(SIGNS) && text.charAt(at++) != '+') plain.append('-');
        if (is(SPACES)) at++;
        var first = digits();
        if (first == 0 || first > WHOLE || !isGrouped(first)) return false;
        if (at == text.length()) return true;
        if (!is(".,")) return false;
        at++;
        plain.append('.');
        var decimals = digits();
        return 0 < decimals && decimals <= DECIMALS && at == text.length();
    }

    /// Whether what follows the first digits are thousands, if anything does.
    private boolean isGrouped(int first) {
        while (is(SPACES)) {
            at++;
            if (first > 3 || digits() != 3) return false;
        }
        return true;
    }

    private boolean is(String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private int digits() {
        var from = at;
        while (at < text.length() && '0' <= text.charAt(at) && text.charAt(at) <= '9')
            plain.append(text.charAt(at++));
        return at - from;
    }
}
