package se.fyrklover.proofreading.say;

import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that are looked for in a text, whatever their case.
///
/// Nearly everywhere in a text none of them begins, and that is seen from the sign that stands
/// there: only where one of them may begin are they tried, one after the other. What is found is
/// what the regular expression finds, at a fraction of the time.
public final class Sought {

    /// Signs before this one are told apart: those of Latin letters.
    private static final int TOLD = 0x180;

    private final Pattern pattern;
    private final Beginnings begins;
    private final boolean[] signs = new boolean[TOLD];

    private Sought(String regex) {
        pattern = pattern(regex);
        begins = Beginnings.of(regex);
        for (var sign : begins.signs()) if (sign < TOLD) signs[sign] = true;
    }

    public static Sought of(String regex) {
        return new Sought(regex);
    }

    /// The pattern of a regular expression, for who needs more than whether it is there.
    public static Pattern pattern(String regex) {
        return Pattern.compile(regex, ANY_CASE);
    }

    /// A text as a regular expression that finds it.
    public static String quoted(String text) {
        return text.replaceAll("[^\\p{L}\\d ]", "\\\\$0");
    }

    public boolean isIn(String text) {
        if (begins.isAnywhere()) return pattern.matcher(text).find();
        @Nullable Matcher matcher = null;
        for (var at = 0; at < text.length(); at++) {
            if (!mayBegin(text, at)) continue;
            if (matcher == null) matcher = within(text);
            if (matcher.region(at, text.length()).lookingAt()) return true;
        }
        return false;
    }

    private boolean mayBegin(String text, int at) {
        var sign = text.charAt(at);
        if (sign >= TOLD) return true;
        return signs[sign]
                && !(begins.isOfWords()
                        && at > 0
                        && Character.isLetter(sign)
                        && Character.isLetter(text.charAt(at - 1)));
    }

    /// What stands before and after a place is seen from there.
    private Matcher within(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
