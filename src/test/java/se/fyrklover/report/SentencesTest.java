package se.fyrklover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Digits that somebody typed are seen, and those that are no figures are left in peace.
class SentencesTest {

    private static Sentences of(String text) {
        var piece = (Draft.Piece.Paragraph) ProseReader.read(text).pieces().getFirst();
        return Sentences.of(piece.words(), List.of(), 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vi hade 159 avslut. | 159",
                "Kostnaden blev 13 155 934 kr. | 13 155 934",
                "Det är 53,5 procent. | 53,5",
                "Ökningen är 12% i år. | 12",
                "Det kostade 1.5 miljoner. | 1.5",
                "Vi är (3) stycken. | 3"
            })
    void aTypedNumberIsSeen(String text, String typed) {
        assertThat(of(text).typed()).containsExactly(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under 2024 och 2022–2024 hände det.",
                "Den 31 december 2024 och 1–5 mars, 2024-12-31.",
                "Lagen (2003:1210) om finansiell samordning, 7 §, och LKBR 11 kap. 10 §.",
                "RKR R15 gäller, och insatsen Vägknuten2 också.",
                "Organisationsnummer 222000-1859.",
                "Exakt {\"24\"} platser, `12` dörrar.",
                "{followup.exited} av {followup.enrolled} deltagare, {year}."
            })
    void whatIsBoundDatedOrMarkedIsLeftInPeace(String text) {
        assertThat(of(text).typed()).isEmpty();
    }

    @Test
    void everyTypedNumberOfAParagraphIsSeenInOrder() {
        assertThat(of("Av 159 gick 85 vidare, 53 %, under 2024.").typed())
                .containsExactly("159", "85", "53");
    }

    @Test
    void theNumberOfALawIsNoYear() {
        assertThat(Sentences.years("Enligt lagen (2003:1210) gällde det 2023 och 2024."))
                .containsExactly(2023, 2024);
    }
}
