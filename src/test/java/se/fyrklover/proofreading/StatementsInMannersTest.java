package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements as associations set them up, and what sentences say of them.
class StatementsInMannersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Ekonomi
                Årets resultat för 2025 blev 310 000 kr.

                # Resultaträkning
                | | 2025 | 2024 |
                |---|---|---|
                | Intäkter | 5 200 000 | 5 000 000 |
                | Kostnader | -4 920 000 | -4 700 000 |
                | Årets resultat | 280 000 | 300 000 |
                """,
                """
                # Economy
                The equity amounted to SEK 1 430 thousand at the end of 2025.

                | SEK thousand | 2025-12-31 | 2024-12-31 |
                |---|---|---|
                | Total assets | 1 900 | 1 640 |
                | Equity | 1 340 | 1 180 |
                | Liabilities | 560 | 460 |
                """,
                """
                Likvida medel uppgick vid årets slut till 1,9 mnkr.

                | tkr | 2025 | 2024 |
                |---|---|---|
                | Årets kassaflöde | 200 | 100 |
                | Likvida medel vid årets början | 1 500 | 1 400 |
                | Likvida medel vid årets slut | 1 700 | 1 500 |
                """
            })
    void aSentenceSaysWhatTheStatementSays(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | | 2024 | 2025 |
                |---|---|---|
                | Ingående balans | 400 | 520 |
                | Årets avsättning | 100 | 90 |
                | Utgående balans | 500 | 610 |
                """,
                """
                | | 2025 | 2024 |
                |---|---|---|
                | Opening balance | 520 | 400 |
                | Additions | 90 | 100 |
                | Closing balance | 610 | 500 |
                """,
                """
                | År | Ingående eget kapital | Årets resultat | Utgående eget kapital |
                |---|---|---|---|
                | 2023 | 1 000 | 100 | 1 100 |
                | 2024 | 1 200 | 50 | 1 250 |
                | 2025 | 1 250 | 70 | 1 320 |
                """,
                """
                | Year | Opening balance | Change | Closing balance |
                |---|---|---|---|
                | 2023 | 1 000 | 100 | 1 100 |
                | 2024 | 1 110 | 50 | 1 160 |
                | 2025 | 1 160 | 70 | 1 230 |
                """
            })
    void aYearOpensWithWhatTheYearBeforeClosedWith(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.opening");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Anläggningstillgångar | 200 | 150 |
                | Omsättningstillgångar | 1 700 | 1 490 |
                | SUMMA TILLGÅNGAR | 1 900 | 1 640 |
                | Eget kapital | 1 430 | 1 180 |
                | Kortfristiga skulder | 480 | 460 |
                | SUMMA SKULDER OCH EGET KAPITAL | 1 910 | 1 640 |
                """,
                """
                | SEK | 31 Dec 2025 | 31 Dec 2024 |
                |---|---|---|
                | Total assets | 1 900 000 | 1 640 000 |
                | Total equity and liabilities | 1 910 000 | 1 640 000 |
                """
            })
    void assetsAreEquityAndLiabilities(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.balance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Verksamhetens intäkter | 5 000 | 4 800 |
                | Verksamhetens kostnader | -4 750 | -4 620 |
                | Årets resultat | 250 | 180 |

                | tkr | 2025-12-31 | 2024-12-31 |
                |---|---|---|
                | Summa tillgångar | 1 900 | 1 640 |
                | Eget kapital | | |
                | - varav årets resultat | 205 | 180 |
                | Summa eget kapital | 1 430 | 1 180 |
                | Summa skulder och eget kapital | 1 900 | 1 640 |
                """,
                """
                | SEK thousand | 2025 | 2024 |
                |---|---|---|
                | Revenue | 5 000 | 4 800 |
                | Costs | -4 750 | -4 620 |
                | Profit for the year | 250 | 180 |

                | SEK thousand | 2025 | 2024 |
                |---|---|---|
                | Total assets | 1 900 | 1 640 |
                | Profit for the year | 205 | 180 |
                | Total equity | 1 430 | 1 180 |
                | Total equity and liabilities | 1 900 | 1 640 |
                """,
                """
                # Driftredovisning
                | tkr | Budget 2025 | Utfall 2025 | Avvikelse |
                |---|---|---|---|
                | Bidrag | 5 000 | 5 010 | 10 |
                | Insatser | -4 000 | -3 850 | 150 |
                | Kansli | -1 000 | -900 | 100 |
                | Årets resultat | 0 | 260 | 260 |

                # Resultaträkning
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Verksamhetens intäkter | 5 010 | 4 800 |
                | Verksamhetens kostnader | -4 760 | -4 620 |
                | Årets resultat | 250 | 180 |
                """
            })
    void theResultIsOneInBothStatements(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | | 2025 | 2024 |
                |---|---|---|
                | Opening equity | 1 180 000 | 1 000 000 |
                | Result for the year | 250 000 | 180 000 |
                | Closing equity | 1 530 000 | 1 180 000 |
                """,
                """
                | Kassaflödesanalys, tkr | 2025 | 2024 |
                |---|---|---|
                | Årets resultat | 250 | 180 |
                | Förändring av rörelsekapital | -40 | 20 |
                | Årets kassaflöde | 210 | 200 |
                | Likvida medel vid årets början | 1 500 | 1 300 |
                | Likvida medel vid årets slut | 1 701 | 1 500 |
                """,
                """
                | Cash flow statement | 2025 | 2024 |
                |---|---|---|
                | Cash flow for the year | 210 000 | 200 000 |
                | Cash at beginning of year | 1 500 000 | 1 300 000 |
                | Cash at end of year | 1 701 000 | 1 500 000 |
                """,
                """
                # Femårsöversikt
                | tkr | 2025 | 2024 | 2023 | 2022 | 2021 |
                |---|---|---|---|---|---|
                | Intäkter | 5 000 | 4 800 | 4 700 | 4 600 | 4 500 |
                | Årets resultat | 250 | 180 | 60 | 100 | 90 |
                | Eget kapital | 1 430 | 1 180 | 1 000 | 900 | 800 |
                | Soliditet | 75 % | 72 % | 70 % | 71 % | 69 % |
                """
            })
    void equityAndCashRollOn(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.roll");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Resultaträkning
                | tkr | Not | 2025 | 2024 |
                |---|---|---|---|
                | Intäkter | 1 | 5 000 | 4 800 |
                | Kostnader | 2 | -4 750 | -4 620 |
                | Årets resultat | | 250 | 180 |

                # Noter
                ## Not 2 Kostnader
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Personal | 3 100 | 3 000 |
                | Övrigt | 1 560 | 1 620 |
                | Summa | 4 660 | 4 620 |
                """,
                """
                # Income statement
                | | Note | 2025 | 2024 |
                |---|---|---|---|
                | Revenue | 1 | 5 000 | 4 800 |
                | Costs | 2 | -4 750 | -4 620 |
                | Result for the year | | 250 | 180 |

                # Note 2. Costs
                | | 2025 | 2024 |
                |---|---|---|
                | Staff | 3 100 | 3 000 |
                | Other | 1 560 | 1 620 |
                | Total | 4 660 | 4 620 |
                """,
                """
                # Resultaträkning
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Intäkter (not 1) | 5 000 | 4 800 |
                | Kostnader (not 2) | -4 750 | -4 620 |
                | Årets resultat | 250 | 180 |

                ## Not 2 Kostnader
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Personal | 3 100 | 3 000 |
                | Övrigt | 1 560 | 1 620 |
                | Summa | 4 660 | 4 620 |
                """
            })
    void aNoteIsTheLineThatPointsToIt(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Driftredovisning
                | tkr | Budget 2025 | Utfall 2025 |
                |---|---|---|
                | Intäkter | 5 000 | 5 010 |
                | Kostnader | -5 000 | -4 750 |
                | Nettokostnad | 0 | 260 |

                # Resultaträkning
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Verksamhetens intäkter | 5 000 | 4 800 |
                | Verksamhetens kostnader | -4 750 | -4 620 |
                | Årets resultat | 250 | 180 |
                """,
                """
                # Operating account
                | SEK k | Budget 2025 | Outcome 2025 |
                |---|---|---|
                | Income | 5 000 | 5 010 |
                | Costs | -5 000 | -4 750 |
                | Net | 0 | 250 |

                # Income statement
                | SEK k | 2025 | 2024 |
                |---|---|---|
                | Total income | 5 000 | 4 800 |
                | Total costs | -4 750 | -4 620 |
                | Result for the year | 250 | 180 |
                """
            })
    void theOperatingAccountHasTheSumsOfTheIncomeStatement(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Flerårsöversikt
                | tkr | 2025 | 2024 | 2023 | 2022 | 2021 |
                |---|---|---|---|---|---|
                | Balansomslutning | 1 900 | 1 640 | 1 430 | 1 268 | 1 160 |
                | Eget kapital | 1 430 | 1 180 | 1 000 | 900 | 800 |
                | Soliditet | 75 % | 72 % | 70 % | 17 % | 69 % |
                """,
                """
                # Five-year overview
                | SEK thousand | 2025 | 2024 | 2023 | 2022 | 2021 |
                |---|---|---|---|---|---|
                | Total assets | 1 900 | 1 640 | 1 430 | 1 268 | 1 160 |
                | Equity at end of year | 1 430 | 1 180 | 1 000 | 900 | 800 |
                | Equity ratio | 75 % | 72 % | 70 % | 17 % | 69 % |
                """
            })
    void aShareInAnOverviewIsReckonedInOneWay(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.statement.ratio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Resultaträkning
                | tkr | Not | 2025 | 2024 |
                |---|---|---|---|
                | Verksamhetens intäkter | | 5 000 | 4 800 |
                | Verksamhetens kostnader | 2 | -4 750 | -4 620 |
                | Årets resultat | | 250 | 180 |

                # Driftredovisning
                | tkr | Budget 2025 | Utfall 2025 |
                |---|---|---|
                | Intäkter | 5 000 | 5 000 |
                | Kostnader | -5 000 | -4 750 |
                | Nettokostnad | 0 | 250 |

                ## Not 2 Kostnader
                | tkr | 2025 | 2024 |
                |---|---|---|
                | Personal | 3 100 | 3 000 |
                | Övrigt | 1 650 | 1 620 |
                | Summa | 4 750 | 4 620 |
                """,
                """
                # Flerårsöversikt
                | tkr | 2025 | 2024 | 2023 | 2022 | 2021 |
                |---|---|---|---|---|---|
                | Balansomslutning | 1 900 | 1 640 | 1 430 | 1 268 | 1 160 |
                | Eget kapital | 1 430 | 1 180 | 1 000 | 900 | 800 |
                | Soliditet | 75 % | 72 % | 70 % | 71 % | 69 % |
                """,
                """
                | År | Ingående eget kapital | Årets resultat | Utgående eget kapital |
                |---|---|---|---|
                | 2023 | 1 000 | 100 | 1 100 |
                | 2024 | 1 100 | 50 | 1 150 |
                | 2025 | 1 150 | 70 | 1 220 |
                """,
                """
                # Ekonomi
                Årets resultat för 2025 blev 280 tkr, och 2024 var årets resultat 300 tkr. Årets resultat är 130 000 kr bättre än 2023. Årets resultat uppgår till 280 000 kr.

                # Resultaträkning
                | | 2025 | 2024 |
                |---|---|---|
                | Intäkter | 5 200 000 | 5 000 000 |
                | Kostnader | -4 920 000 | -4 700 000 |
                | Årets resultat | 280 000 | 300 000 |
                """,
                """
                Likvida medel var 1,7 mnkr. Ingående likvida medel var 1,5 mnkr. Budgeten var att likvida medel var 1,2 mnkr.

                | tkr | 2025 | 2024 |
                |---|---|---|
                | Årets kassaflöde | 200 | 100 |
                | Likvida medel vid årets början | 1 500 | 1 400 |
                | Likvida medel vid årets slut | 1 700 | 1 500 |
                """
            })
    void statementsThatFitAreLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}
