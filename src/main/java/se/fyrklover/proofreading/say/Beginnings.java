package se.fyrklover.proofreading.say;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Where in a text a regular expression may find anything, as far as that is seen from one sign.
///
/// @param signs with which it may begin, small and great
/// @param isAnywhere whether the sign tells nothing
/// @param isOfWords whether it begins only where a word does
record Beginnings(NavigableSet<Character> signs, boolean isAnywhere, boolean isOfWords) {

    static Beginnings of(String regex) {
        return new Parsing(regex).beginnings();
    }

    /// With which signs something may begin.
    ///
    /// @param isAny whether that cannot be told
    private record Begins(TreeSet<Character> signs, boolean isAny, boolean mayBeEmpty) {

        static final Begins NOWHERE = new Begins(new TreeSet<>(), false, true);
        static final Begins ANY = new Begins(new TreeSet<>(), true, false);

        static Begins with(char sign) {
            var signs = new TreeSet<Character>();
            var text = String.valueOf(sign);
            signs.add(sign);
            signs.add(text.toLowerCase(Locale.ROOT).charAt(0));
            signs.add(text.toUpperCase(Locale.ROOT).charAt(0));
            return new Begins(signs, false, false);
        }

        Begins through(Begins last) {
            return isAny || last.isAny ? ANY : between(signs.first(), last.signs.last());
        }

        static Begins between(char first, char last) {
            var signs = new TreeSet<Character>();
            for (var sign = first; sign <= last; sign++) signs.addAll(with(sign).signs());
            return new Begins(signs, false, false);
        }

        private TreeSet<Character> and(Begins other) {
            var both = new TreeSet<>(signs);
            both.addAll(other.signs);
            return both;
        }

        Begins or(Begins other) {
            return new Begins(and(other), isAny || other.isAny, mayBeEmpty || other.mayBeEmpty);
        }

        Begins then(Begins next) {
            return mayBeEmpty ? new Begins(and(next), isAny || next.isAny, next.mayBeEmpty) : this;
        }

        Begins orNothing() {
            return new Begins(signs, isAny, true);
        }
    }

    /// The reading of a regular expression, from its beginning.
    private static final class Parsing {

        private final String regex;
        private int at;

        Parsing(String regex) {
            this.regex = regex;
        }

        Beginnings beginnings() {
            var first = sequence();
            var isAlone = at == regex.length();
            var all = alternatives(first);
            var isWord = regex.startsWith("\\b") || regex.startsWith("(?<!\\p{L})");
            return new Beginnings(
                    all.signs(),
                    all.isAny() || all.mayBeEmpty() || at < regex.length(),
                    isAlone && isWord);
        }

        private boolean isAt(String text) {
            return regex.startsWith(text, at);
        }

        private Begins alternatives(Begins first) {
            var all = first;
            while (isAt("|")) {
                at++;
                all = all.or(sequence());
            }
            return all;
        }

        private Begins sequence() {
            var begins = Begins.NOWHERE;
            while (at < regex.length() && !isAt("|") && !isAt(")"))
                begins = begins.then(repeated(one()));
            return begins;
        }

        private Begins repeated(Begins one) {
            if (at >= regex.length()) return one;
            var may = isAt("?") || isAt("*") || isAt("{0,");
            if (isAt("{")) at = regex.indexOf('}', at) + 1;
            else if (may || isAt("+")) at++;
            else return one;
            if (isAt("?") || isAt("+")) at++;
            return may ? one.orNothing() : one;
        }

        private Begins one() {
            var sign = regex.charAt(at++);
            return switch (sign) {
                case '(' -> group();
                case '[' -> signs();
                case '\\' -> escaped();
                case '^', '$' -> Begins.NOWHERE;
                case '.' -> Begins.ANY;
                default -> Begins.with(sign);
            };
        }

        /// What is looked for beside a place has no sign of its own.
        private Begins group() {
            var isBeside = isAt("?=") || isAt("?!") || isAt("?<=") || isAt("?<!");
            if (isAt("?:") || isAt("?=") || isAt("?!")) at += 2;
            else if (isBeside) at += 3;
            else if (isAt("?<")) at = regex.indexOf('>', at) + 1;
            else if (isAt("?")) return Begins.ANY;
            var within = alternatives(sequence());
            at++;
            return isBeside ? Begins.NOWHERE : within;
        }

        private Begins escaped() {
            var sign = regex.charAt(at++);
            return switch (sign) {
                case 'b', 'G' -> Begins.NOWHERE;
                case 'd' -> Begins.between('0', '9');
                case 'p', 'P' -> {
                    at = regex.indexOf('}', at) + 1;
                    yield Begins.ANY;
                }
                case 'u' -> {
                    at += 4;
                    yield Begins.with((char) Integer.parseInt(regex.substring(at - 4, at), 16));
                }
                default -> Character.isLetterOrDigit(sign) ? Begins.ANY : Begins.with(sign);
            };
        }

        /// Those between brackets; what leaves some out, or has others within, is not told one by
        /// one.
        private Begins signs() {
            var end = end();
            var listed = new Parsing(regex.substring(at, end));
            var isPlain = !isAt("^") && !listed.regex.contains("[") && !listed.regex.contains("&&");
            at = end + 1;
            return isPlain ? listed.listed() : Begins.ANY;
        }

        private int end() {
            var open = 1;
            for (var end = at; ; end++)
                switch (regex.charAt(end)) {
                    case '\\' -> end++;
                    case '[' -> open++;
                    case ']' -> {
                        if (--open == 0) return end;
                    }
                    default -> {}
                }
        }

        private Begins listed() {
            var all = new Begins(new TreeSet<>(), false, false);
            while (at < regex.length()) {
                var first = member();
                if (isAt("-") && at + 1 < regex.length()) {
                    at++;
                    all = all.or(first.through(member()));
                } else all = all.or(first);
            }
            return all;
        }

        private Begins member() {
            var sign = regex.charAt(at++);
            return sign == '\\' ? escaped() : Begins.with(sign);
        }
    }
}
