package se.fyrklover.proofreading.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What has digits in a sentence but counts nothing.
///
/// The order matters: what is found first is taken, and nothing is found within it.
public enum Apart {
    ADDRESS("(?:https?://|www\\.)\\S+|(?<!\\S)\\S+@\\S+\\.\\p{L}+"),
    PERSON("(?<!\\d)(?:19|20)?\\d{6}[-+\\u2013]?\\d{4}(?![\\d:])"),
    DATE(
            "(?<!\\d)(?:19|20)\\d{2}[-.\\u2010-\\u2013/](?:0[1-9]|1[0-2])(?:[-.\\u2010-\\u2013/][0-3]?\\d)?(?!\\d)"
                    + "|(?<![\\d,])\\d{1,2}/\\d{1,2}[ -\\u2013]+(?:19|20)\\d{2}"
                    + "|(?<![\\d,])(?:den )?[0-3]?\\d(?:[:.]?[ae])? ?(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|apr(?:il)?|maj|may|june?|juni|juli|july|aug(?:usti?)?"
                    + "|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?(?: (?:19|20)\\d{2})?"),
    LAW(
            "(?:SFS )?(?<!\\d)(?:1[789]|20)\\d{2}(?:/\\d{2})?:\\d{1,4}(?!\\d)"
                    + "|\\d+ ?(?:kap\\.?|§+) ?(?:\\d+ ?[a-z]? ?§+)?|§+ ?\\d+|\\bkap\\. ?\\d+"),
    TELEPHONE(
            "(?:\\btel\\p{L}*|\\bmobil\\p{L}*|\\bphone)[.:]? ?[+0][\\d \\u00A0()-]{5,}"
                    + "|\\+46[\\d \\u00A0()-]{6,}|(?<![\\d,])0\\d{1,3} ?[-\\u2013] ?\\d{2,3}(?: ?\\d{2,3})+"),
    REFERENCE(
            "\\b(?:sid(?:an|or|orna)?|s\\.|p\\.|page|not(?:en)?|note|bilag(?:a|an|or)|appendix|tabell|table|diagram"
                    + "|figur|figure|punkt|avsnitt|section|kapitel|chapter|nr|nummer|no\\.|dnr|artikel|kvartal|quarter"
                    + "|vecka|week|v\\.|mål|fråga|fas|nivå|version|agenda|rad|kolumn"
                    + "|(?<=\\()s)\\.?:? ?\\d+[a-z]?(?:[.,\\u2013-]\\d+)*(?! ?(?:%|procent|\\d))"),
    TIME(
            "\\b(?:kl\\.?|klockan) ?\\d{1,2}(?:[.:]\\d{2})?(?: ?[-\\u2013] ?\\d{1,2}(?:[.:]\\d{2})?)?"),
    TENS("(?<![\\d\\p{L}])\\d+ ?-? ?tal(?:et|s)?\\b"),
    RANGE(
            "(?<![\\d,.\\p{L}])NUMBER(?: ?(?:%|år|kr))?(?:[-\\u2010-\\u2015]| [-\\u2010-\\u2015] | ?t\\.?o\\.?m\\.? ?)NUMBER"
                    + "(?: ?(?:%|procent|år|kr|mån)\\p{L}*)?(?![\\d\\p{L}])"),
    AGE("(?<![\\d,.\\p{L}])\\d{1,2} ?(?:-åring\\p{L}*|års ålder|år gam\\p{L}+)"),
    CODE("(?<![\\d\\p{L}])\\p{L}+[-\\u2010\\u2011]?\\d[\\p{L}\\d]*|\\d+:\\p{L}+"),
    YEAR(
            "(?<![\\d,.:\\p{L}])(?:19|20)\\d{2}(?![\\d:]|[,.]\\d|[ \\u00A0\\u2009\\u202F]?(?:kr|%|st\\b|delt|person|indiv))");

    private final Pattern form;

    Apart(String form) {
        this.form = Sought.pattern(form.replace("NUMBER", Quantities.NUMBER));
    }

    /// A piece of a text that is apart.
    public record Piece(Apart sort, int from, int to, String text) {}

    /// None is there without a digit, but an address, which has one of these signs.
    private static boolean mayHaveAddress(String text) {
        return text.chars().anyMatch(it -> "@/wW".indexOf(it) >= 0);
    }

    /// All such pieces of a text, in the order of the sorts.
    public static List<Piece> in(String text) {
        var left = new StringBuilder(text);
        var pieces = new ArrayList<Piece>();
        var hasDigits = text.chars().anyMatch(Character::isDigit);
        var now = text;
        for (var sort : values()) {
            if (sort == ADDRESS ? !mayHaveAddress(text) : !hasDigits) continue;
            var match = sort.form.matcher(now);
            var before = pieces.size();
            while (match.find()) {
                pieces.add(
                        new Piece(
                                sort,
                                match.start(),
                                match.end(),
                                text.substring(match.start(), match.end())));
                for (var i = match.start(); i < match.end(); i++) left.setCharAt(i, ' ');
            }
            if (pieces.size() > before) now = left.toString();
        }
        return pieces;
    }
}
