package se.fyrklover.proofreading.say;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.Spot;

/// A sentence, with the quantities in it.
///
/// @param paragraph which paragraph of the reading it is of, from 0; a cell with words is one
/// @param said its quantities in their order
/// @param years the years that it names
public record Sentence(
        Spot spot, int paragraph, String text, List<Said> said, List<Integer> years) {

    /// How words are looked for in it: whatever their case, and å, ä and ö are letters.
    public static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    public Sentence {
        said = List.copyOf(said);
        years = List.copyOf(years);
    }

    @Override
    public List<Said> said() {
        Patience.goOn();
        return said;
    }

    /// The sentence that stands there, after so many before it that are of its paragraph.
    public static List<Sentence> near(List<Sentence> sentences, int at, int back) {
        return sentences.subList(Math.max(0, at - back), at + 1).stream()
                .filter(it -> it.paragraph == sentences.get(at).paragraph)
                .toList();
    }

    /// The words between two of its quantities.
    public String between(Said one, Said next) {
        return text.substring(Math.min(one.to(), next.from()), next.from());
    }

    /// The words before a quantity, from the one before it.
    public String before(Said one) {
        var at = said.indexOf(one);
        return text.substring(
                at <= 0 ? 0 : Math.min(said.get(at - 1).to(), one.from()), one.from());
    }

    /// The words after a quantity, up to the next.
    public String after(Said one) {
        var at = said.indexOf(one);
        return text.substring(
                one.to(),
                at + 1 < said.size() ? Math.max(one.to(), said.get(at + 1).from()) : text.length());
    }

    public Stream<Said> of(Measure measure) {
        return said.stream().filter(it -> it.is(measure));
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// At most so many signs of it, as a remark shows it.
    public String shown() {
        return text.length() <= 200 ? text : text.substring(0, 199).stripTrailing() + "…";
    }
}
