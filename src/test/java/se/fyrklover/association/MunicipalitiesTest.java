package se.fyrklover.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Municipalities all = Municipalities.municipalities();

    @Test
    void thereAre290MunicipalitiesFromTheFirstDayOfTheList() {
        assertThat(all.on(FIRST)).hasSize(290);
        assertThat(all.on(LocalDate.of(2007, 12, 31))).hasSize(290);
        assertThat(all.on(LocalDate.of(2008, 1, 1))).hasSize(290);
        assertThat(all.on(TODAY)).hasSize(290);
    }

    @Test
    void ofDaysBeforeTheListNothingIsKnown() {
        assertThat(all.on(FIRST.minusDays(1))).isEmpty();
    }

    /// 26 + 8 + 9 + 13 + 13 + 8 + 12 = 89, with Gotland and Blekinge's 5 = 95, Skåne's 33 = 128,
    /// Halland's 6 = 134, Västra Götaland's 49 = 183, 16 + 12 + 10 = 221, 15 + 10 + 7 = 253, 8 + 15
    /// + 14 = 290.
    @Test
    void eachCountyHasItsMunicipalities() {
        var perCounty =
                all.on(TODAY).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Municipality::countyCode,
                                        TreeMap::new,
                                        Collectors.counting()));

        assertThat(perCounty)
                .containsExactlyEntriesOf(
                        new TreeMap<>(
                                Map.ofEntries(
                                        Map.entry("01", 26L),
                                        Map.entry("03", 8L),
                                        Map.entry("04", 9L),
                                        Map.entry("05", 13L),
                                        Map.entry("06", 13L),
                                        Map.entry("07", 8L),
                                        Map.entry("08", 12L),
                                        Map.entry("09", 1L),
                                        Map.entry("10", 5L),
                                        Map.entry("12", 33L),
                                        Map.entry("13", 6L),
                                        Map.entry("14", 49L),
                                        Map.entry("17", 16L),
                                        Map.entry("18", 12L),
                                        Map.entry("19", 10L),
                                        Map.entry("20", 15L),
                                        Map.entry("21", 10L),
                                        Map.entry("22", 7L),
                                        Map.entry("23", 8L),
                                        Map.entry("24", 15L),
                                        Map.entry("25", 14L))));
    }

    @Test
    void codesAndNamesAreUniqueOnADayAndTheCodesInOrder() {
        for (var day : List.of(FIRST, TODAY)) {
            var codes = all.on(day).stream().map(Municipality::code).toList();
            var names = all.on(day).stream().map(Municipality::name).toList();

            assertThat(codes).isSorted().doesNotHaveDuplicates();
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void thereIsOneRegionForEachOfThe21Counties() {
        assertThat(all.regions()).hasSize(21);
        assertThat(all.regions()).extracting(Region::countyCode).isSorted().doesNotHaveDuplicates();
        assertThat(all.regions()).extracting(Region::name).doesNotHaveDuplicates();
        assertThat(all.regions()).extracting(Region::county).allMatch(it -> it.endsWith(" län"));
        assertThat(new HashSet<>(all.regions().stream().map(Region::countyCode).toList()))
                .isEqualTo(
                        new HashSet<>(
                                all.on(TODAY).stream().map(Municipality::countyCode).toList()));
    }

    @Test
    void regionsAreCalledWhatTheyCallThemselves() {
        assertThat(all.region("08").orElseThrow().name()).isEqualTo("Region Kalmar län");
        assertThat(all.region("14").orElseThrow().name()).isEqualTo("Västra Götalandsregionen");
        assertThat(all.region("23").orElseThrow().name()).isEqualTo("Region Jämtland Härjedalen");
        assertThat(all.region("11")).isEmpty();
    }

    @Test
    void gotlandIsItselfItsRegion() {
        var itself = all.regions().stream().filter(Region::isMunicipality).toList();

        assertThat(itself).extracting(Region::name).containsExactly("Region Gotland");
        assertThat(all.of("09", TODAY))
                .extracting(Municipality::code)
                .containsExactly(itself.getFirst().municipalityCode());
    }

    @Test
    void hebyIsInTheCountyOfUppsala() {
        assertThat(all.find("0331").orElseThrow().name()).isEqualTo("Heby");
        assertThat(all.find("1917")).isEmpty();
        assertThat(all.of("03", FIRST)).extracting(Municipality::name).contains("Heby");
    }

    @Test
    void malungBecameMalungSalenWith2008() {
        var last = LocalDate.of(2007, 12, 31);

        assertThat(all.named("Malung", last).orElseThrow().code()).isEqualTo("2023");
        assertThat(all.named("Malung", last.plusDays(1))).isEmpty();
        assertThat(all.named("Malung-Sälen", last.plusDays(1)).orElseThrow().code())
                .isEqualTo("2023");
        assertThat(all.find("2023").orElseThrow().name()).isEqualTo("Malung-Sälen");
    }

    @Test
    void aMunicipalityIsFoundHoweverAPersonWritesItsName() {
        for (var written :
                List.of("Örkelljunga", "örkelljunga", " ÖRKELLJUNGA ", "Örkelljunga kommun"))
            assertThat(all.named(written, TODAY).orElseThrow().code())
                    .as(written)
                    .isEqualTo("1257");
        assertThat(all.named("upplands-väsby", TODAY).orElseThrow().code()).isEqualTo("0114");
        assertThat(all.named("Upplands Bro", TODAY).orElseThrow().code()).isEqualTo("0139");
        assertThat(all.named("Marks kommun", TODAY).orElseThrow().code()).isEqualTo("1463");
        assertThat(all.named("Hofors kommun", TODAY).orElseThrow().code()).isEqualTo("2104");
        assertThat(all.named("Göteborgs Stad", TODAY).orElseThrow().code()).isEqualTo("1480");
        assertThat(all.named("Kommun", TODAY)).isEmpty();
        assertThat(all.named("", TODAY)).isEmpty();
    }

    @Test
    void everyMunicipalityIsFoundByItsOwnNameAndCode() {
        for (var each : all.on(TODAY)) {
            assertThat(all.named(each.name(), TODAY)).contains(each);
            assertThat(all.find(each.code())).contains(each);
        }
    }

    @Test
    void whereItIsSaidStandsWithEachOfThem() {
        assertThat(all.on(TODAY)).allMatch(it -> it.source().startsWith("SCB"));
        assertThat(all.regions()).allMatch(it -> it.source().startsWith("SCB"));
    }

    @Test
    void aCodeOfAnotherCountyIsRefused() {
        assertThatThrownBy(() -> new Municipality("0880", "Kalmar", "07", FIRST, null, "SCB"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Municipality("880", "Kalmar", "08", FIRST, null, "SCB"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
