package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.check.Openers.Opened;

class OpenersTest {

    private static Openers of(String... headings) {
        var written = new Written();
        for (var heading : headings) written.heading(heading);
        return Openers.of(Line.of(written.reading()));
    }

    @Test
    void aNameOpensALineAsAWholeWordHoweverItsLettersArePrinted() {
        var openers = of("Rapport", "BILAGA 1 ÖBRYGGAN", "Bilaga 2 Öbryggans vänner");

        assertThat(openers.after(0, List.of("Öbryggan")))
                .containsExactly(new Opened(1, List.of("Öbryggan")));
    }

    @Test
    void allNamesThatOpenALineAreTold() {
        var openers = of("Rapport", "Bilaga 1 Bryggan Norr", "Bilaga 2 Bryggan");

        assertThat(openers.after(0, List.of("Bryggan", "Bryggan Norr")))
                .containsExactly(
                        new Opened(1, List.of("Bryggan", "Bryggan Norr")),
                        new Opened(2, List.of("Bryggan")));
    }

    @Test
    void twoRowsOfOneNameOpenALineTwice() {
        assertThat(of("Rapport", "Bilaga 1 Bryggan").after(0, List.of("Bryggan", "Bryggan")))
                .containsExactly(new Opened(1, List.of("Bryggan", "Bryggan")));
    }

    @Test
    void onlyWhatStandsAfterTheSummaryIsOpened() {
        var openers = of("Bilaga 1 Bryggan", "Sammanställning", "Bilaga 1 Bryggan");

        assertThat(openers.after(1, List.of("Bryggan")))
                .containsExactly(new Opened(2, List.of("Bryggan")));
        assertThat(openers.after(2, List.of("Bryggan"))).isEmpty();
    }

    @Test
    void aNameThatHasNoWordsIsLookedForEverywhere() {
        assertThat(of("Rapport", "Bilaga 1 24/7", "Bilaga 2 Bryggan").after(0, List.of("24/7")))
                .containsExactly(new Opened(1, List.of("24/7")));
    }

    @Test
    void aNameThatIsToldAsOneBeginsThere() {
        var openers = of("Rapport", "Insatsens namn: Bryggan", "Insatsens namn: Nya Bryggan");

        assertThat(openers.after(0, List.of("Bryggan")))
                .containsExactly(new Opened(1, List.of("Bryggan")));
    }
}
