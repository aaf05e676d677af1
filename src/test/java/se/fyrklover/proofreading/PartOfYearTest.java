package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Amounts of a part of the year that are used as a whole year's.
class PartOfYearTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Delårsrapport 2025

                Kostnaderna uppgick till 3 100 tkr för perioden januari–augusti, jämfört med 4 900 tkr för helåret 2024, en minskning med 37 procent.
                """,
                """
                Till och med 31 augusti, januari-augusti 2025, kostade insatserna 3,1 mnkr, vilket är lägre än 4,9 mnkr under hela 2024.
                """,
                """
                Costs for January–August were SEK 3.1 million, which is lower than SEK 4.9 million for the full year 2024.
                """
            })
    void aPartOfTheYearIsNotSetAgainstAWholeOne(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.part-compared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Hyran för januari–augusti var 96 000 kr, dvs 8 000 kr per månad.
                """,
                """
                The rent for January to June was SEK 96 000, that is SEK 8 000 per month.
                """
            })
    void aPartOfTheYearIsNotPartedByTwelve(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.part-by-twelve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Kostnaden för insatsen var 800 000 kr under perioden 1 september–31 december 2025. Med 20 deltagare blir kostnaden 40 000 kr per deltagare och år.
                """,
                """
                The intervention cost SEK 800 000 from September to December 2025. With 20 participants the cost is SEK 40 000 per participant and year.
                """
            })
    void whatAPartOfTheYearCostIsNotACostAYear(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.part-a-year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | tkr | Jan–aug 2025 | 2024 | Förändring |
                |---|---|---|---|
                | Löner | 1 200 | 1 900 | -700 |
                | Hyror | 80 | 120 | -40 |
                | Resor | 30 | 55 | -25 |
                """,
                """
                | SEK k | Interim 2025 | 2024 | Change % |
                |---|---|---|---|
                | Staff | 1 200 | 1 900 | -37 % |
                | Rent | 80 | 120 | -33 % |
                | Travel | 30 | 55 | -45 % |
                """
            })
    void aColumnOfChangesIsNotBetweenAPartAndAWholeYear(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.part-column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | tkr | Delår 2025 | Helår 2025 |
                |---|---|---|
                | Löner | 1 200 | 1 200 |
                | Hyror | 80 | 80 |
                | Resor | 30 | 30 |
                """
            })
    void aColumnOfAPartIsNotTheYearsToo(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.part-copied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Kostnaderna uppgick till 3 100 tkr för januari–augusti, jämfört med 3 300 tkr för januari–augusti 2024, en minskning med 6 procent.
                """,
                """
                Kostnaderna är 3 100 tkr för januari–augusti och prognosen för helåret är 4 900 tkr, vilket är lägre än budget.
                """,
                """
                Hyran för januari–augusti var 96 000 kr, dvs 12 000 kr per månad.
                """,
                """
                Kostnaden för insatsen var 800 000 kr under 2025. Med 20 deltagare blir kostnaden 40 000 kr per deltagare och år.
                """,
                """
                | tkr | Jan–aug 2025 | Jan–aug 2024 | 2024 | Förändring |
                |---|---|---|---|---|
                | Löner | 1 200 | 1 250 | 1 900 | -50 |
                | Hyror | 80 | 81 | 120 | -1 |
                | Resor | 30 | 32 | 55 | -2 |
                """
            })
    void partsOfEqualLengthMayBeCompared(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}
