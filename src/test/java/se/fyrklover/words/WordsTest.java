package se.fyrklover.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

class WordsTest {

    private final Words swedish = new Words(Language.SV);
    private final Words english = new Words(Language.EN);

    @Test
    void amountsSharesAndCountsAreWrittenAsTheyAreRead() {
        assertThat(swedish.withUnit(Quantity.of(Money.kronor(13_155_934))))
                .isEqualTo("13\u00A0155\u00A0934\u00A0kr");
        assertThat(swedish.withUnit(Quantity.of(new Money(-1_950))))
                .isEqualTo("\u221219,50\u00A0kr");
        assertThat(swedish.withUnit(new Quantity(Fraction.of(85, 159), Unit.SHARE)))
                .isEqualTo("53,5\u00A0%");
        assertThat(english.withUnit(new Quantity(Fraction.of(85, 159), Unit.SHARE)))
                .isEqualTo("53.5%");
        assertThat(swedish.millions(Quantity.of(Money.kronor(13_155_934))))
                .isEqualTo("13,2\u00A0mkr");
    }

    @Test
    void wholeMonthsAreCalledByTheirNames() {
        var toAugust = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 8, 31));
        var february = new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28));
        var spring = new Period(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 5, 31));

        assertThat(swedish.period(Period.year(2025))).isEqualTo("2025");
        assertThat(swedish.period(toAugust)).isEqualTo("januari–augusti 2025");
        assertThat(english.period(toAugust)).isEqualTo("January–August 2025");
        assertThat(swedish.period(february)).isEqualTo("februari 2025");
        assertThat(swedish.period(spring)).isEqualTo("15 mars 2025–31 maj 2025");
    }

    @Test
    void manyWhoLackTheSameAreSaidInOneSentence() {
        var label = new Text("Nya deltagare", "New participants");

        assertThat(
                        swedish.say(
                                List.of(
                                        Phrase.of("followup.not-reported", "Bron", label),
                                        Phrase.of("followup.not-reported", "Ängen", label),
                                        Phrase.of("followup.not-reported", "Ån", label))))
                .isEqualTo("Bron, Ängen och Ån har inte redovisat ”Nya deltagare”.");
    }

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameArguments() {
        assertThat(Messages.keys(Language.EN)).isEqualTo(Messages.keys(Language.SV));
        for (var key : Messages.keys(Language.SV))
            assertThat(arguments(key, Language.EN)).as(key).isEqualTo(arguments(key, Language.SV));
    }

    @Test
    void everyEnglishApostropheIsDoubled() {
        for (var key : Messages.keys(Language.EN))
            assertThat(
                            Messages.pattern(key, Language.EN)
                                    .replace("''", "")
                                    .replaceAll("'[{}]+'", ""))
                    .as(key)
                    .doesNotContain("'");
    }

    private static Set<String> arguments(String key, Language language) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile("\\{\\d}").matcher(Messages.pattern(key, language));
        while (matcher.find()) found.add(matcher.group());
        return found;
    }
}
