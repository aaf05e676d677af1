package se.fyrklover.budget.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.fyrklover.shared.Phrase;

/// What becomes of cells that are pasted out of a spreadsheet.
class PastedTest {

    private final Grid grid = SomeGrids.usual();

    private Pasted paste(String text) {
        return Pasted.of(text, grid, "administration", Optional.empty(), SomeGrids.BUDGET);
    }

    private Written written(Pasted pasted) {
        var form = new HashMap<>(SomeGrids.form(grid));
        form.putAll(pasted.fields());
        return Written.of(grid, form);
    }

    @Test
    void namedRowsGoToTheirLinesAndNewOnesIntoTheSection() {
        var pasted =
                paste(
                        """
                        \tBudget 2026\tPlan 2027\t2028
                        Personal\t2 800 000\t2 880 000\t2 960 000
                        Lokal och teknik\t200 000\t205 000\t210 000
                        Summa administration\t3 000 000\t3 085 000\t3 170 000
                        """);

        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.passedOver()).containsExactly("Summa administration");
        var written = written(pasted);
        assertThat(written.faults()).isEmpty();
        var read = new Grid(2026, written.items());
        var rent = read.line("line/administration/lokal-och-teknik").orElseThrow();
        assertThat(rent.label()).isEqualTo("Lokal och teknik");
        assertThat(read.cell(rent, SomeGrids.PLAN)).map(GridCell::typed).contains("205\u00A0000");
        assertThat(SomeGrids.amount(written.items(), "administration", "personal"))
                .map(GridCell::typed)
                .contains("2\u00A0800\u00A0000");
    }

    @Test
    void bareRowsGoDownFromTheLineTheyBeginWith() {
        var pasted =
                Pasted.of(
                        "4 000 000\t4 100 000\n2 800 000\t2 900 000",
                        grid,
                        "verksamhet",
                        Optional.of("line/verksamhet/insatser"),
                        SomeGrids.BUDGET);

        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.fields())
                .containsEntry("cell/verksamhet/insatser/2026/budget", "4 000 000")
                .containsEntry("cell/administration/personal/2027/plan", "2 900 000");
    }

    @Test
    void aSectionsNameAloneLeadsWhatFollowsThere() {
        var pasted = paste("Verksamhet\t\nKurser\t400 000\nAdministration\t\nRevision\t50 000");

        assertThat(pasted.fields())
                .containsKeys(
                        "cell/verksamhet/kurser/2026/budget",
                        "cell/administration/revision/2026/budget");
    }

    @Test
    void aCellInQuotesMayHoldALineBreak() {
        assertThat(Pasted.cells("\"Lokal\noch \"\"teknik\"\"\"\t5\nB\t6"))
                .isEqualTo(List.of(List.of("Lokal\noch \"teknik\"", "5"), List.of("B", "6")));
    }

    @Test
    void columnsThatTheBudgetDoesNotHaveAreLeftOutAndToldOfByTheirHeads() {
        var pasted =
                paste(
                        """
                        \t2026\t2027\t2028\tPrognos 2026\tPlan 2031
                        Personal\t1\t2\t3\t4\t5
                        Lokal\t1\t2\t3\t4\t
                        """);

        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.surplus()).isEqualTo(Map.of(6, "Plan 2031"));
        assertThat(pasted.fields())
                .containsEntry("cell/administration/personal/2026/forecast", "4")
                .doesNotContainValue("5");
    }

    @Test
    void aYearThatTheBudgetDoesNotHaveIsLeftOutWhereverItStands() {
        var pasted = paste("\t2026\t2027\t2028\t2030\nPersonal\t1\t2\t3\t4");

        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.surplus()).isEqualTo(Map.of(5, "2030"));
        assertThat(pasted.fields())
                .containsEntry("cell/administration/personal/2028/plan", "3")
                .doesNotContainValue("4");
    }

    @Test
    void twoHundredRowsOfTwelveColumnsAreReadAndOneRowMoreIsNot() {
        var amounts =
                IntStream.range(0, Pasted.MOST_COLUMNS)
                        .mapToObj(it -> String.valueOf(1_000 + it))
                        .collect(Collectors.joining("\t"));
        var rows =
                IntStream.range(0, Pasted.MOST_ROWS).mapToObj(it -> "Rad x" + it + "\t" + amounts);
        var text = rows.collect(Collectors.joining("\n"));

        var pasted =
                Pasted.of(
                        text, grid, "administration", Optional.empty(), grid.columns().getFirst());
        assertThat(pasted.faults()).isEmpty();
        assertThat(written(pasted).faults()).isEmpty();
        // Every column of the budget is filled in on all rows, and the others are told of.
        assertThat(pasted.fields().keySet().stream().filter(it -> it.startsWith("cell/")))
                .hasSize(Pasted.MOST_ROWS * grid.columns().size());
        assertThat(pasted.surplus())
                .hasSize(Pasted.MOST_COLUMNS - grid.columns().size())
                .containsEntry(Pasted.MOST_COLUMNS + 1, "");
        assertThat(paste(text + "\nEn till\t1").faults().get(0))
                .isEqualTo(Phrase.of("budget.grid.paste.expected.fewer-rows", 200, 201));
    }

    /// Thirty blocks with one fault each: it is told of with its place, what was pasted is kept,
    /// and of the budget nothing is changed by what cannot be read.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/budget/bad-pastes.csv", numLinesToSkip = 1, nullValues = "-")
    void everyBadPasteIsToldOfWithItsPlace(
            String name, String text, String where, String expected) {
        var block = text == null ? "" : unescaped(text);
        var pasted = paste(block);
        var written = written(pasted);

        var faults = new HashMap<String, Phrase>(written.faults());
        pasted.faults().forEach((row, fault) -> faults.put(String.valueOf(row), fault));
        assertThat(faults).as(faults.toString()).containsOnlyKeys(where);
        assertThat(faults.get(where)).extracting(Phrase::key).isEqualTo(expected);
        assertThat(written.items().find(where)).isEqualTo(grid.items().find(where));
        if (!where.matches("\\d+"))
            assertThat(block.replaceAll("\\s+", " "))
                    .contains(pasted.fields().getOrDefault(where, "").replaceAll("\\s+", " "));
    }

    private static String unescaped(String text) {
        return text.replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\0", "\0")
                .replace("\\L", "x".repeat(Grid.LONGEST_LABEL + 1));
    }

    @Test
    void thereAreThirtyBadPastes() throws Exception {
        try (var file = PastedTest.class.getResourceAsStream("/budget/bad-pastes.csv")) {
            var rows = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(rows.lines().skip(1)).hasSizeGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void aFormThatNobodyHasChangedChangesNothing() {
        var full =
                SomeGrids.with(
                        grid,
                        Map.of(
                                "administration/personal", "2 800 000,50",
                                "verksamhet/insatser", "5 500 000 × 92,5 %"));

        assertThat(Edit.between(full.items(), Written.of(full, SomeGrids.form(full)).items()))
                .satisfies(it -> assertThat(it.isEmpty()).isTrue());
    }
}
