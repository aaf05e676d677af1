package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyrklover.proofreading.Remark;

/// Sentences as associations write them, all of them right, of which nothing is to be said.
class PlainReportTest {

    private static final String RIGHT =
            """
            Av 48 deltagare har 12 (25 %) gått till arbete och 9 (19 %) till studier.
            Under året avslutades 48 deltagare. Av dem gick 12 till arbete, 25 procent, och 9 till studier, 19 procent.
            Kostnaden per deltagare var i genomsnitt 42 000 kr. Totalt 48 deltagare kostade 2 016 000 kr.
            Budgeten för 2025 var 5 200 000 kr och utfallet 4 900 000 kr, vilket ger ett överskott på 300 000 kr (5,8 %).
            Av tilldelade 5 200 tkr har 4 900 tkr använts, dvs 94 procent, att jämföra med målet 90 procent.
            Kvinnornas andel ökade från 52 procent till 58 procent, en ökning med sex procentenheter.
            Antalet deltagare minskade från 60 till 48, en minskning med 20 procent.
            31 av 60 svarande (52 %) är mycket nöjda, 21 (35 %) är nöjda och 8 (13 %) är missnöjda.
            Enkäten besvarades av 60 av 80 deltagare vilket ger en svarsfrekvens på 75 %.
            Staten bidrar med 50 %, regionen med 25 % och kommunerna med 25 %.
            Region Norr bidrar med en fjärdedel, 1 300 000 kr, av totalt 5 200 000 kr.
            Förbundet har tre anställda: en chef på 100 %, en samordnare på 80 % och en ekonom på 40 %.
            Målet är att 50 % av deltagarna ska gå vidare; utfallet blev 25 av 48, alltså 52 %.
            Av deltagarna är 28 kvinnor och 20 män, totalt 48 deltagare.
            48 deltagare (28 kvinnor och 20 män) har deltagit, varav 22 nya (12 kvinnor, 10 män).
            I insatsen deltog 48 personer, varav 28 kvinnor, i åldrarna 19-62 år.
            Fördelningen var 58 % kvinnor och 42 % män, mot 60 % kvinnor och 40 % män året före.
            I Öster gick 40 % till arbete, i Väster 35 % och i Söder 30 %.
            40 procent är under 30 år, 35 procent har barn och 30 procent har ekonomiskt bistånd.
            Lokalen kostar 12 000 kr/mån, 144 000 kr per år.
            Vi hade 4 träffar x 3 timmar under våren och 5 träffar x 2 timmar under hösten, totalt 22 timmar.
            Hyran är 12 x 8 500 kr = 102 000 kr.
            Resultatet för perioden januari–augusti är 310 tkr, jämfört med budgeterat -120 tkr.
            Likvida medel har minskat från 2,4 mnkr till 1,9 mnkr under året, vilket är en minskning med 0,5 mnkr.
            Eget kapital uppgår till 1 040 000 kr, vilket motsvarar 20 % av årets bidrag på 5 200 000 kr.
            Bidraget från medlemmarna är 5 200 000 kr, varav staten 2 600 000 kr, regionen 1 300 000 kr och kommunerna 1 300 000 kr.
            Vi har fått 5 200 000 kr i bidrag och 150 000 kr i övriga intäkter, sammanlagt 5 350 000 kr.
            Antalet konsultationer var 64 (föregående år 52), en ökning med 23 %.
            Sedan starten 2009 har 412 av 1 035 deltagare (40 %) gått till arbete eller studier.
            Åtta av tolv kommuner svarade, alltså 67 %.
            Två tredjedelar, 32 av 48, uppger bättre hälsa.
            Enligt 11 kap. 6 § kommunallagen (2017:725) ska förbundet upprätta årsredovisning.
            Frågan ställdes till 48 personer och 41 svarade (85 %). Av dem svarade 30 personer ja (73 %).
            Totalt 48 deltagare, varav 22 nya och 26 från tidigare år, har fått stöd.
            Under 2025 har vi haft 48 deltagare, en ökning från 40 året innan (20 %).
            De 3 största posterna är löner 1 900 tkr, hyra 102 tkr och resor 38 tkr, tillsammans 2 040 tkr.
            Antal avslutade: 20. Till arbete 8 (40 %), studier 5 (25 %), övrigt 7 (35 %).
            Kostnaden blev 98 % av budget. Insatserna stod för 76 % av kostnaderna och kansliet för 24 %.
            Medelåldern är 38 år och deltagarna har i snitt 4,5 år utan arbete.
            85 % av de 48 deltagarna (41 st) har svarat.
            I styrelsen finns 4 ledamöter, 2 kvinnor och 2 män.
            Ökningen från 2024 till 2025 beror på fler deltagare.
            Priset höjdes från 300 kr till 350 kr per timme, dvs 17 %.
            Överskottet minskade med 120 tkr, från 310 tkr till 190 tkr.
            Andelen nöjda har gått från 80 till 85 procent.
            Av 20 avslutade har 8 gått till arbete. Det motsvarar 40 %, vilket är lägre än målet 50 %.
            Förbundet har 5 medlemmar: staten, regionen och 3 kommuner.
            13 deltagare x 900 kr blir 11 700 kr.
            Vi delade ut 250 enkäter och fick 198 svar (79,2 %).
            Bland kvinnorna är 18 av 28 nöjda (64 %) och bland männen 13 av 20 (65 %).
            The result was 310 tkr, 6 % of total income of 5 200 tkr.
            Personalkostnaderna ökade med 4,2 procent till 1 980 tkr från 1 900 tkr.
            """;

    private static final EnumSet<TextChecks> ALL_BUT_PEOPLE =
            EnumSet.complementOf(EnumSet.of(TextChecks.PEOPLE));

    static Stream<String> right() {
        return RIGHT.lines();
    }

    private static Stream<Remark> remarks(String... paragraphs) {
        return ALL_BUT_PEOPLE.stream()
                .flatMap(it -> it.in(Written.text(paragraphs)).remarks().stream());
    }

    @ParameterizedTest
    @MethodSource("right")
    void ofARightSentenceNothingIsSaid(String sentence) {
        assertThat(remarks("Årsredovisning 2025", sentence)).isEmpty();
    }

    @Test
    void ofARightReportNothingIsSaid() {
        assertThat(
                        remarks(
                                Stream.concat(Stream.of("Årsredovisning 2025"), right())
                                        .toArray(String[]::new)))
                .isEmpty();
    }

    @Test
    void mostOfItsFiguresAreReckonedWith() {
        var tried =
                right().mapToInt(it ->
                                ALL_BUT_PEOPLE.stream()
                                        .mapToInt(check -> check.in(Written.text(it)).agreed())
                                        .sum())
                        .sum();

        assertThat(tried).isGreaterThan(25);
    }
}
