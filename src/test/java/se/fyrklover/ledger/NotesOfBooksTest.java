package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Scope;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.ledger.account.ChartText;
import se.fyrklover.ledger.account.ReadyChart;
import se.fyrklover.ledger.account.ReadyCharts;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;

/// Notes of the shape that Kalmar's annual report prints, out of invented books and a chart of an
/// association's own.
class NotesOfBooksTest {

    private static final AssociationId NOBODY = new AssociationId(new UUID(0, 0));

    private static final Map<String, Integer> FIRST_ACCOUNT =
            Map.of(
                    "operating_income", 3000,
                    "operating_costs external_costs", 5000,
                    "operating_costs staff_costs", 7000,
                    "current_receivables", 1500,
                    "current_liabilities", 2400);

    private static List<NamedCsvRecord> published() {
        var file = RunningProduct.home().resolve("packages/kalmar/notes.csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().filter(it -> it.getField("year").equals("2024")).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// The accounts of the lines of a published note, one each, in the order of the note.
    static Map<String, NamedCsvRecord> accounts() {
        var accounts = new LinkedHashMap<String, NamedCsvRecord>();
        var next = new HashMap<>(FIRST_ACCOUNT);
        for (var line : published()) {
            var part = (line.getField("statement_line") + " " + line.getField("section")).strip();
            accounts.put(String.valueOf(next.merge(part, 1, Integer::sum)), line);
        }
        return accounts;
    }

    /// The chart as somebody writes it.
    static String written() {
        return accounts().entrySet().stream()
                .map(it ->
                        String.join(
                                ";",
                                it.getKey(),
                                it.getValue().getField("statement_line"),
                                it.getValue().getField("note"),
                                it.getValue().getField("section"),
                                it.getValue().getField("line"),
                                it.getValue().getField("label")))
                .collect(Collectors.joining("\n"));
    }

    private static AccountChart chart() {
        var read = ChartText.read(written(), AccountCharts.labels());
        assertThat(read.faults()).isEmpty();
        return new AccountChart(
                read.lines(), ReadyCharts.of(ReadyChart.of("EUBAS97"), Period.year(2024).to()));
    }

    /// Each account has its own number in kronor, as the books have it: income and debts in credit.
    private static List<AccountAmount> amounts() {
        var amounts = new ArrayList<AccountAmount>();
        for (var account : accounts().keySet()) {
            amounts.add(
                    new AccountAmount(account, "", account.charAt(0) < '3', 0, 0, ore(account), 1));
        }
        return amounts;
    }

    static long ore(String account) {
        boolean isCredit = account.startsWith("2") || account.startsWith("3");
        return Long.parseLong(account) * 100 * (isCredit ? -1 : 1);
    }

    private static LedgerYear year() {
        var year = new LedgerYear(Scope.whole(NOBODY, Period.year(2024)));
        var made =
                AccountFigures.add(
                        year, new BookYear(Period.year(2024), "", "", chart(), amounts()));
        StatementFigures.add(year, made.notes(), made.lines());
        return year;
    }

    @Test
    void eachLineOfTheNotesComesOutInItsOrder() {
        var lines =
                year().all()
                        .filter(it -> it.definition().id().equals("ledger.note-line"))
                        .map(NotesOfBooksTest::code)
                        .toList();

        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        accounts().values().stream()
                                .map(it -> it.getField("note") + "." + it.getField("line"))
                                .toList())
                .hasSizeGreaterThan(50);
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "1.driftbidrag-fran-staten",
                        "1.driftbidrag-fran-borgholms-kommun",
                        "1.driftbidrag-fran-emmaboda-kommun");
    }

    @Test
    void theNotesMakeTheLinesThatTheyExplain() {
        var year = year();
        var byLine =
                accounts().entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.getValue().getField("statement_line"),
                                        Collectors.summingLong(it -> Long.parseLong(it.getKey()))));

        byLine.forEach((line, kronor) -> {
            var figure =
                    year.find(StatementLine.coded(line).orElseThrow().definition()).orElseThrow();
            assertThat(amount(figure))
                    .as(line)
                    .isEqualTo(Fraction.of(line.equals("operating_costs") ? -kronor : kronor));
        });
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.of(-1));
    }

    private static String code(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow().code();
    }

    @Test
    void everyAccountOfBasThatAnAssociationUsesStandsOnALine() {
        var ready =
                new AccountChart(
                        List.of(), ReadyCharts.of(ReadyChart.of(""), Period.year(2024).to()));
        for (var account :
                List.of(
                        "1510", "1630", "1650", "1790", "1930", "2010", "2099", "2440", "2731",
                        "2920", "2990", "3740", "5010", "5410", "6212", "6420", "7090", "7411",
                        "7510", "7533", "8310", "8420", "8999"))
            assertThat(ready.lineOf(account)).as(account).isPresent();
    }

    @Test
    void aLongerAccountBelongsToTheShorterThatBeginsIt() {
        var kommunBas =
                new AccountChart(
                        List.of(),
                        ReadyCharts.of(ReadyChart.of("K-BAS13"), Period.year(2024).to()));

        assertThat(kommunBas.lineOf("84431").orElseThrow().line())
                .isEqualTo(StatementLine.FINANCIAL_INCOME);
        assertThat(kommunBas.lineOf("84999").orElseThrow().line())
                .isEqualTo(StatementLine.FINANCIAL_INCOME);
        assertThat(kommunBas.lineOf("8501").orElseThrow().line())
                .isEqualTo(StatementLine.FINANCIAL_COSTS);
    }

    @Test
    void noReadyChartHasAnAccountOnTwoLines() {
        for (var sort : List.of("BAS", "Kommun-Bas")) {
            var lines = ReadyCharts.of(ReadyChart.of(sort), Period.year(2024).to());
            for (int at = 0; at < lines.size(); at++)
                for (int other = 0; other < at; other++)
                    assertThat(lines.get(at).overlaps(lines.get(other)))
                            .as("%s, %s", lines.get(at).accounts(), lines.get(other).accounts())
                            .isFalse();
        }
    }
}
