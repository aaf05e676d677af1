package se.fyrklover.proofreading.read;

import java.util.regex.Pattern;

/// A line of text as it was printed, with its place.
///
/// @param page from 1; 0 where the format has none
/// @param number of the whole file, from 1
record Line(int page, int number, String text) {

    private static final int LONG = 400;
    private static final Pattern BULLET =
            Pattern.compile("\\s*(?:[•·▪●○◦‣*–-]|\\p{Ll}\\)|\\d{1,2}\\))\\s+\\S.*");
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*(?:\\d{1,2}\\.)+(?:\\d{1,2})?\\s+\\p{Lu}.*");
    private static final Pattern LEADERS = Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d*\\s*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "\\s*(?:[Ss]ida|[Ss]id\\.?|[Pp]age)\\s+\\d+(?:\\s*(?:\\(|av|of|/)\\s*\\d+\\s*\\)?)?\\s*");

    private static final Pattern RULE =
            Pattern.compile("\\s*([-=_─━═])\\1{4,}(?:\\s+\\1{3,})*\\s*");

    /// Whether it is longer than any line that is printed, and so neither a row nor a heading.
    boolean isLong() {
        return text.length() > LONG;
    }

    boolean isBlank() {
        return text.isBlank() || isRule();
    }

    /// Whether it is a line drawn of signs, under a heading or between rows.
    boolean isRule() {
        return !isLong() && RULE.matcher(text).matches();
    }

    String said() {
        return text.strip().replaceAll("[ \\t]+", " ");
    }

    /// Whether an item of a list begins here.
    boolean isItem() {
        return !isLong() && BULLET.matcher(text).matches();
    }

    /// Whether it begins as a numbered heading does: `1.2 Uppdrag`.
    boolean isNumbered() {
        return !isLong()
                && NUMBERED.matcher(text).matches()
                && said().length() <= 90
                && !endsSentence();
    }

    boolean hasLeaders() {
        return !isLong() && LEADERS.matcher(text).matches();
    }

    boolean isPageNumber() {
        return !isLong() && PAGE_NUMBER.matcher(text).matches();
    }

    boolean endsSentence() {
        var said = said();
        return !said.isEmpty() && ".:;?!".indexOf(said.charAt(said.length() - 1)) >= 0;
    }

    boolean beginsSmall() {
        var said = said();
        return !said.isEmpty() && Character.isLowerCase(said.charAt(0));
    }

    boolean beginsGreat() {
        var said = said();
        return !said.isEmpty() && Character.isUpperCase(said.charAt(0));
    }
}
