package se.fyrklover.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;

/// The page of the economy in kronor and in thousands of them.
class EconomyInThousandsTest {

    private static final String ECONOMY = "/kalmar/2024/ekonomi";

    private final RunningProduct product = RunningProduct.shared();

    private String body(String address) {
        var answer = product.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace('\u00A0', ' ');
    }

    /// The result of 2024 is −1 318 124 kr.
    @Test
    void thousandsAreChosenByALinkAndOpenToTheExactFigure() {
        assertThat(body(ECONOMY))
                .contains(">−1 318 124</a>")
                .contains("href=\"" + ECONOMY + "?enhet=tkr\"");

        assertThat(body(ECONOMY + "?enhet=tkr"))
                .contains("href=\"/kalmar/2024/siffra/ledger.result\" hx-boost=\"true\">−1 318</a>")
                .contains("2024<span class=\"unit\"> tkr</span>")
                .contains("href=\"" + ECONOMY + ".xlsx?enhet=tkr\"")
                .contains("href=\"" + ECONOMY + "\">kronor</a>");
        assertThat(body("/kalmar/2024/siffra/ledger.result")).contains("−1 318 124");
    }

    @Test
    void theFileIsInTheSameUnitAndKeepsWhatWasRoundedAway() {
        assertThat(body(ECONOMY + ".csv?enhet=tkr"))
                .contains("Resultaträkning, tkr")
                .contains("-1318,124");
    }

    @Test
    void whateverElseIsAskedForIsKronor() {
        assertThat(body(ECONOMY + "?enhet=dollar")).contains(">−1 318 124</a>");
    }

    @Test
    void aTableInThousandsThatDoesNotAddUpSaysSo() {
        assertThat(body(ECONOMY + "?enhet=tkr"))
                .contains("Beloppen är avrundade var för sig")
                .doesNotContain("ledger.unit.");
        assertThat(body(ECONOMY)).doesNotContain("avrundade var för sig");
        assertThat(body(ECONOMY + ".csv?enhet=tkr")).contains("Beloppen är avrundade var för sig");
    }
}
