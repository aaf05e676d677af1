package se.fyrklover.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

class PeriodReportTest {

    private final SomeReport some = SomeReport.of("kloverbygden", "linden", Period.year(2025));
    private final PeriodReport report = some.report();

    private static Phrase refused(Parsed<PeriodReport> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
        return ((Parsed.Unreadable<PeriodReport>) parsed).expected();
    }

    private static Phrase refused(String json) {
        return refused(PeriodReport.parse(json));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(PeriodReport.parse(report.json()).orThrow()).isEqualTo(report);
    }

    @Test
    void theSameReportGivesTheSameBytesInWhateverOrderItWasCounted() {
        var turned = some.with(report.cells().reversed(), report.words().reversed()).report();

        assertThat(turned.json()).isEqualTo(report.json());
        assertThat(turned.digest()).isEqualTo(report.digest());
        assertThat(some.with("age", "new", "16-24", 4).report().digest())
                .isNotEqualTo(report.digest());
    }

    @Test
    void theJsonIsAsItIsAgreed() {
        var few =
                some.with(
                                List.of(
                                        new PeriodReport.Cell("sex", "enrolled", "women", 12),
                                        new PeriodReport.Cell("participants", "", "enrolled", 12)),
                                List.of(new PeriodReport.Told("results", "Å, ”ja”.")))
                        .report();

        assertThat(few.json())
                .isEqualTo(
                        """
                        {"format":1,"id":"00000000-0000-0007-0000-000000000001",\
                        "association":"kloverbygden","intervention":"linden",\
                        "from":"2025-01-01","to":"2025-12-31","counted":"2026-01-12T08:15:30Z",\
                        "cells":[{"table":"participants","population":"","category":"enrolled",\
                        "count":12},{"table":"sex","population":"enrolled","category":"women",\
                        "count":12}],"words":[{"theme":"results","words":"Å, ”ja”."}]}\
                        """);
    }

    @Test
    void theFileIsNamedForTheInterventionAndThePeriod() {
        assertThat(report.fileName()).isEqualTo("periodrapport-linden-2025-01-01--2025-12-31.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{",
                "\"linden\"",
                "<report/>",
                "{\"format\":1,\"format\":1}",
                "{\"format\":1} {}",
                "[[[[[[[[[[1]]]]]]]]]]"
            })
    void whatIsNoReportIsRefused(String json) {
        assertThat(refused(json).key()).isEqualTo("followup.handed.not-json");
    }

    @Test
    void anotherFormatIsRefusedForThatAlone() {
        for (var format : List.of("2", "\"1\"", "1.0", "null"))
            assertThat(refused(report.json().replace("\"format\":1", "\"format\":" + format)))
                    .isEqualTo(Phrase.of("followup.handed.other-format", 1));
    }

    @Test
    void whatIsNotAskedForIsRefusedSoThatNoPersonCanCome() {
        assertThat(refused(report.json().replace("\"count\":12", "\"count\":12,\"name\":\"Eva\"")))
                .isEqualTo(Phrase.of("followup.handed.unknown-key", "cells[14].name"));
        assertThat(refused(report.json().replace("\"format\":1", "\"format\":1,\"<b>\":1")))
                .isEqualTo(Phrase.of("followup.handed.unknown-key", "_b_"));
        assertThat(refused(report.json().replace("\"theme\":\"results\",", "")))
                .isEqualTo(Phrase.of("followup.handed.missing-key", "words[0].theme"));
    }

    @Test
    void whatIsOfTheWrongKindIsRefusedWhereItStands() {
        assertUnfit("\"count\":12", "\"count\":\"12\"", "cells[14].count");
        assertUnfit("\"count\":12", "\"count\":12.0", "cells[14].count");
        assertUnfit("\"count\":12", "\"count\":null", "cells[14].count");
        assertUnfit("\"count\":12", "\"count\":9999999999", "cells[14].count");
        assertUnfit("2025-12-31", "2025-02-30", "to");
        assertUnfit("2025-12-31", "2024-12-31", "to");
        assertUnfit("2026-01-12T08:15:30Z", "i går", "counted");
        assertUnfit("00000000-0000-0007-0000-000000000001", "7", "id");
        assertUnfit("\"linden\"", "\"../linden\"", "intervention");
        assertUnfit("\"kloverbygden\"", "\"Klöverbygden\"", "association");
        assertUnfit("\"results\"", "\"" + "r".repeat(101) + "\"", "words[0].theme");
    }

    private void assertUnfit(String stood, String stands, String where) {
        assertThat(refused(report.json().replace(stood, stands)))
                .isEqualTo(Phrase.of("followup.handed.unfit", where));
    }

    @Test
    void aNumberTooLongToBeOneIsNotReckoned() {
        assertThat(
                        refused(
                                report.json()
                                        .replace(
                                                "\"count\":12", "\"count\":1" + "0".repeat(9_999))))
                .isEqualTo(Phrase.of("followup.handed.not-json"));
    }

    @Test
    void aReportIsAboutAYearAtMost() {
        assertThat(refused(report.json().replace("\"to\":\"2025-12-31\"", "\"to\":\"2026-01-01\"")))
                .isEqualTo(Phrase.of("followup.handed.longer-than-a-year"));
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        var atMost = report.json() + " ".repeat(PeriodReport.LARGEST);
        var bytes = atMost.getBytes(StandardCharsets.UTF_8);

        assertThat(PeriodReport.parse(java.util.Arrays.copyOf(bytes, PeriodReport.LARGEST)))
                .isEqualTo(Parsed.read(report));
        assertThat(refused(PeriodReport.parse(bytes)))
                .isEqualTo(Phrase.of("followup.handed.too-large", 1));
    }

    @Test
    void moreBoxesThanAnyFormHasAreRefused() {
        var box = "{\"table\":\"sex\",\"population\":\"\",\"category\":\"men\",\"count\":1}";
        var many = "\"cells\":[" + box + ("," + box).repeat(1_000) + "],\"words\"";

        assertThat(refused(report.json().replaceAll("\"cells\":.*?],\"words\"", many)))
                .isEqualTo(Phrase.of("followup.handed.too-many", "cells", 1_000));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(refused(PeriodReport.parse(report.json().getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(Phrase.of("followup.handed.not-json"));
        assertThat(refused(PeriodReport.parse(report.json().getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(Phrase.of("followup.handed.not-json"));
    }
}
