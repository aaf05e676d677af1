package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

class StatementFiguresTest {

    private static final AssociationId NOBODY = new AssociationId(new UUID(0, 0));
    private static final Scope WHOLE = Scope.whole(NOBODY, Period.year(2024));
    private static final Place PLACE = new Place("report", "Räkningar", "statements.csv", 2);

    private final List<StatementAmount> amounts = new ArrayList<>();
    private final List<NoteAmount> notes = new ArrayList<>();

    private StatementFiguresTest with(StatementLine line, String amount) {
        amounts.add(
                new StatementAmount(Period.year(2024), line, Money.parse(amount).orThrow(), PLACE));
        return this;
    }

    private StatementFiguresTest withNote(int note, StatementLine line, String amount) {
        notes.add(
                new NoteAmount(
                        Period.year(2024),
                        note,
                        line,
                        null,
                        "line",
                        "Rad",
                        Money.parse(amount).orThrow(),
                        PLACE));
        return this;
    }

    private LedgerYear year() {
        var year = new LedgerYear(WHOLE);
        StatementFigures.add(year, NoteFigures.add(year, notes), amounts);
        return year;
    }

    private StatementFiguresTest withIncomeInThousands() {
        return withNote(1, StatementLine.OPERATING_INCOME, "16 190 tkr")
                .withNote(2, StatementLine.OPERATING_COSTS, "17 607 tkr")
                .with(StatementLine.DEPRECIATION, "0 tkr")
                .with(StatementLine.FINANCIAL_INCOME, "99 tkr")
                .with(StatementLine.FINANCIAL_COSTS, "0")
                .with(StatementLine.EXTRAORDINARY_ITEMS, "0");
    }

    private static Claim.Verdict claimed(Figure figure, String printed) {
        return Claim.parse(figure.identity(), printed, PrintedUnit.TKR, PLACE)
                .orThrow()
                .against(figure);
    }

    @Test
    void aTotalOfThousandsIsOnlyRoundedWhereItIsNearEnough() {
        var result = withIncomeInThousands().year().find("ledger.result").orElseThrow();

        // 16 190 − 17 607 + 0 + 99, of four that are each within half a thousand
        assertThat(result.outcome().amountOr(Fraction.ZERO)).isEqualTo(Fraction.of(-1_318_000));
        assertThat(result.rounding()).isEqualTo(Fraction.of(2_000));
        assertThat(claimed(result, "-1 318")).isEqualTo(Claim.Verdict.AGREES);
        // two more, and half a thousand of its own
        assertThat(claimed(result, "-1 320")).isEqualTo(Claim.Verdict.ROUNDED);
        assertThat(claimed(result, "-1 321")).isEqualTo(Claim.Verdict.DIFFERS);
    }

    @Test
    void theNewestForecastIsWhatTheBalancedBudgetResultIsExpectedToBe() {
        var year = new LedgerYear(WHOLE);

        ForecastResult.add(
                year,
                new Forecasts(
                        List.of(
                                result("2024", 5),
                                result("2024-forecast", 7),
                                result("2025-forecast", 9))));

        assertThat(
                        year.find("ledger.forecast-balance-requirement-result")
                                .orElseThrow()
                                .outcome()
                                .amountOr(Fraction.ZERO))
                .isEqualTo(Fraction.of(9));
    }

    @Test
    void withoutAForecastNothingIsExpected() {
        var year = new LedgerYear(WHOLE);

        ForecastResult.add(year, new Forecasts(List.of(result("2024", 5))));

        assertThat(year.all()).isEmpty();
    }

    private static Figure result(String plan, long kronor) {
        return new Figure(
                DefinitionFile.read("budget").the("budget.result"),
                WHOLE.of(new Facet(Dimension.PLAN, plan, Text.name(plan))),
                Formula.Reported.at(PLACE, Money.kronor(kronor)));
    }

    /// Answers with the results of plans, whatever is asked.
    private record Forecasts(List<Figure> results) implements Question {

        @Override
        public AssociationId association() {
            return NOBODY;
        }

        @Override
        public Period period() {
            return WHOLE.period();
        }

        @Override
        public FigureSet among(String definition, Period period) {
            return new FigureSet(NOBODY, period, results.stream());
        }
    }

    @Test
    void aStatementOfWhichNothingWasPublishedIsLeftOut() {
        var year = withIncomeInThousands().year();

        assertThat(year.find("ledger.assets")).isEmpty();
        assertThat(year.find("ledger.cash-flow")).isEmpty();
        assertThat(year.find("ledger.balance-requirement-result")).isEmpty();
    }

    @Test
    void aLineThatAStatementNeedNotHaveIsZeroThere() {
        var year =
                withIncomeInThousands()
                        .with(StatementLine.CHANGE_IN_RECEIVABLES, "10")
                        .with(StatementLine.CHANGE_IN_LIABILITIES, "-30")
                        .with(StatementLine.OPENING_CASH, "2 000 000")
                        .year();

        var investing = year.find("ledger.investing-cash-flow").orElseThrow();
        assertThat(investing.formula()).isInstanceOf(Formula.Inferred.class);
        assertThat(investing.outcome().amountOr(Fraction.of(1))).isEqualTo(Fraction.ZERO);
        // 2 000 000 − 1 318 000 + 10 − 30
        assertThat(year.find("ledger.closing-cash").orElseThrow().outcome().amountOr(Fraction.ZERO))
                .isEqualTo(Fraction.of(681_980));
    }

    @Test
    void aLineThatAStatementMustHaveIsMissingThere() {
        var year = with(StatementLine.OPENING_CASH, "2 000 000").year();

        assertThat(year.find("ledger.change-in-liabilities").orElseThrow().outcome())
                .isInstanceOf(Outcome.Missing.class);
        // the cash flow rests on the result, of which nothing is known
        assertThat(year.find("ledger.result").orElseThrow().outcome())
                .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void anAssociationsOwnTiersReplaceThoseThatAreKnown() {
        var day = LocalDate.of(2024, 12, 31);
        var own =
                List.of(
                        new EquityTier(
                                LocalDate.of(2020, 1, 1),
                                Money.ZERO,
                                null,
                                BigDecimal.valueOf(15),
                                PLACE));

        assertThat(GuidelineTiers.of(own, day))
                .singleElement()
                .satisfies(it -> assertThat(it.upTo()).isEmpty());
        assertThat(GuidelineTiers.of(List.of(), day))
                .singleElement()
                .satisfies(it -> assertThat(it.upTo()).contains(Fraction.of(7_000_000)));
        assertThat(GuidelineTiers.of(List.of(), LocalDate.of(2010, 12, 31))).isEmpty();
    }
}
