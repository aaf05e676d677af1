package se.fyrklover.budget.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Parsed;

/// Lists of inhabitants, as they come.
class PopulationReaderTest {

    private static Population read(String text) {
        return PopulationReader.read(text).orThrow();
    }

    private static List<String> rows(String text) {
        return read(text).rows().stream()
                .map(it -> (it.code() + " " + it.name() + " " + it.count()).strip())
                .toList();
    }

    private static String fault(String text) {
        return PopulationReader.read(text) instanceof Parsed.Unreadable<Population>(var why)
                ? why.toString()
                : "";
    }

    @Test
    void aPastedTableIsReadHoweverItIsParted() {
        for (var parted :
                List.of(
                        "Klöverby\t22 599\nÄngsjö\t14 382",
                        "Klöverby;22599\nÄngsjö;14382\n",
                        "Klöverby,22599\r\nÄngsjö,14382\r\n",
                        "Klöverby 22 599\n\nÄngsjö   14\u00A0382",
                        "Klöverby: 22599\nÄngsjö: 14382",
                        "\uFEFFkommun;antal\nKlöverby;22 599\nÄngsjö;14 382"))
            assertThat(rows(parted)).as(parted).containsExactly("Klöverby 22599", "Ängsjö 14382");
    }

    @Test
    void aCsvOfPxWebIsReadWithItsCodes() {
        var csv =
                """
                "Folkmängd efter region, ålder, kön och år"

                "region","ålder","kön","2024"
                "0880 Kalmar","totalt ålder","män","36000"
                "0880 Kalmar","totalt ålder","kvinnor","36500"
                "0881 Nybro","totalt ålder","män","10100"
                "0881 Nybro","totalt ålder","kvinnor","9900"
                """;

        assertThat(rows(csv)).containsExactly("0880 Kalmar 72500", "0881 Nybro 20000");
        assertThat(read(csv).addedOver()).containsExactly("kön");
    }

    @Test
    void whereAllStandsAmongThePartsThePartsAreNotAddedToIt() {
        var csv =
                """
                "region";"kön";"Folkmängd"
                "0880 Kalmar";"män";"36000"
                "0880 Kalmar";"kvinnor";"36500"
                "0880 Kalmar";"totalt";"72501"
                """;

        assertThat(rows(csv)).containsExactly("0880 Kalmar 72501");
        assertThat(read(csv).addedOver()).isEmpty();
    }

    @Test
    void codesMayStandInAColumnOfTheirOwn() {
        assertThat(rows("kod;kommun;antal\n0880;Kalmar;72 500\n0881;Nybro;20 000"))
                .containsExactly("0880 Kalmar 72500", "0881 Nybro 20000");
    }

    @Test
    void severalYearsAreNotGuessedAmong() {
        assertThat(fault("region;2023;2024\n0880 Kalmar;72 000;72 500"))
                .contains("one-column", "2023, 2024");
        assertThat(fault("region;år;antal\nKalmar;2023;72000\nKalmar;2024;72500"))
                .contains("one-time", "2023, 2024");
    }

    @Test
    void whatIsNoNumberOfPeopleIsToldWithItsLine() {
        assertThat(fault("kommun;antal\nKalmar;72 500\nNybro;..")).contains("count", "3", "..");
        assertThat(fault("Kalmar;72 500\nNybro;-3")).contains("count", "2", "-3");
        assertThat(fault("Kalmar;72 500\nNybro;99 999 999 999")).contains("count", "2");
        assertThat(fault("Kalmar;72 500\nNybro")).contains("columns", "2");
        assertThat(fault("Kalmar")).contains("two-columns");
        assertThat(fault("  ")).contains("population");
    }

    @Test
    void theSumOfAListIsNoPlace() {
        var list = read("Kalmar\t72 500\nNybro\t20 000\nSumma\t92 503");

        assertThat(list.rows()).hasSize(2);
        assertThat(list.published()).isEqualTo(Optional.of(92_503L));
    }

    private static final String STAT =
            """
            {"version":"2.0","class":"dataset","id":["Region","Kon","ContentsCode","Tid"],
             "size":[2,2,1,1],
             "role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},
             "dimension":{
              "Region":{"label":"region","category":{"index":{"0881":1,"0880":0},
                "label":{"0880":"Kalmar","0881":"Nybro"}}},
              "Kon":{"label":"kön","category":{"index":["1","2"],
                "label":{"1":"män","2":"kvinnor"}}},
              "ContentsCode":{"category":{"index":{"X":0},"label":{"X":"Folkmängd"}}},
              "Tid":{"category":{"index":{"2024":0},"label":{"2024":"2024"}}}},
             "value":[36000,36500,10100,9900]}
            """;

    @Test
    void aDatasetOfJsonStatIsReadByItsOwnOrder() {
        assertThat(rows(STAT)).containsExactly("0880 Kalmar 72500", "0881 Nybro 20000");
        assertThat(rows(STAT.replace("[36000,36500,10100,9900]", "{\"0\":1,\"3\":2}")))
                .containsExactly("0880 Kalmar 1", "0881 Nybro 2");
    }

    /// 36 000 + 36 500 = 72 500 beside 72 501; 10 100 + 9 900 = 20 000 beside 20 000.
    @Test
    void aDatasetWithAllAmongThePartsHasThePartsBeside() {
        var stat =
                STAT.replace("[2,2,1,1]", "[2,3,1,1]")
                        .replace("\"index\":[\"1\",\"2\"]", "\"index\":[\"1\",\"2\",\"1+2\"]")
                        .replace("\"2\":\"kvinnor\"", "\"2\":\"kvinnor\",\"1+2\":\"totalt\"")
                        .replace(
                                "[36000,36500,10100,9900]", "[36000,36500,72501,10100,9900,20000]");

        assertThat(rows(stat)).containsExactly("0880 Kalmar 72501", "0881 Nybro 20000");
        assertThat(read(stat).parts())
                .extracting(it -> it.name() + " " + it.count())
                .containsExactly("Kalmar 72500", "Nybro 20000");
    }

    @Test
    void aDatasetThatIsNoneOfPeopleByPlaceIsRefused() {
        assertThat(fault("{\"a\":")).contains("json");
        assertThat(fault("{\"dataset\":{}}")).contains("json");
        assertThat(fault(STAT.replace("\"Region\"", "\"Bransch\"").replace("geo", "other")))
                .contains("json-region");
        assertThat(fault(STAT.replace("36000", "-1"))).contains("json-count");
        assertThat(fault(STAT.replace("36000", "1.5"))).contains("json-count");
        assertThat(
                        fault(
                                STAT.replace(
                                                "\"index\":{\"2024\":0}",
                                                "\"index\":[\"2023\",\"2024\"]")
                                        .replace("[2,2,1,1]", "[2,2,1,2]")))
                .contains("one-time");
    }
}
