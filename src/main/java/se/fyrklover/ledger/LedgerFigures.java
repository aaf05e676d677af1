package se.fyrklover.ledger;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.ContributionDues;
import se.fyrklover.budget.DueDays;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Question;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// The figures of the accounts: statements and notes, the overview of years, the operating account,
/// and equity against its guideline.
@Component
class LedgerFigures implements Figures {

    static final Definitions DEFINITIONS = DefinitionFile.read("ledger");

    private final Statements statements;
    private final EconomyYears years;
    private final EquityTiers tiers;
    private final Books books;
    private final Reconciliations reconciliations;
    private final BalanceWaivers waivers;
    private final CashPlans cash;
    private final ContributionClaims claims;
    private final ContributionDues dues;

    LedgerFigures(
            Statements statements,
            EconomyYears years,
            EquityTiers tiers,
            Books books,
            Reconciliations reconciliations,
            BalanceWaivers waivers,
            CashPlans cash,
            ContributionClaims claims,
            ContributionDues dues) {
        this.reconciliations = reconciliations;
        this.statements = statements;
        this.books = books;
        this.waivers = waivers;
        this.cash = cash;
        this.claims = claims;
        this.dues = dues;
        this.years = years;
        this.tiers = tiers;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return Stream.of(
                        statements.periods(association).stream(),
                        books.periods(association).stream(),
                        books.yearsBefore(association).stream(),
                        years.years(association).stream().map(Period::year))
                .flatMap(it -> it)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FigureSet answer(Question asked) {
        var made = new LedgerYear(asked.whole());
        accounts(asked, made);
        OperatingAccount.add(made, asked);
        if (asked.period().isYear()) year(asked, made);
        return new FigureSet(asked.association(), asked.period(), made.all());
    }

    /// What holds for a part of a year as well as for the whole: out of the books where they are
    /// here, else as it was published.
    private void accounts(Question asked, LedgerYear made) {
        var association = asked.association();
        var period = asked.period();
        var booked = books.during(association, period);
        booked.ifPresentOrElse(it -> booked(made, it), () -> published(association, period, made));
        OverviewFigures.add(made);
    }

    private static void booked(LedgerYear made, BookYear books) {
        var accounts = AccountFigures.add(made, books);
        StatementFigures.add(made, accounts.notes(), accounts.lines());
    }

    /// As it was published; a year of which nothing was, as the books of the year after state it.
    private void published(AssociationId association, Period period, LedgerYear made) {
        var notes = statements.notes(association, period);
        var amounts = statements.amounts(association, period);
        if (notes.isEmpty() && amounts.isEmpty())
            books.before(association, period).ifPresent(it -> booked(made, it));
        else StatementFigures.add(made, NoteFigures.add(made, notes), amounts);
    }

    private void year(Question asked, LedgerYear made) {
        var association = asked.association();
        OverviewFigures.addPrinted(made, years.of(association, asked.period().year()));
        EquityPath.add(made, asked);
        EquityCeiling.add(made, asked, tiers.on(association, asked.period().to()));
        ForecastResult.add(made, asked);
        BookedFigures.add(made, reconciliations.of(association), asked.among("funding.decided"));
        BalanceRestoration.add(
                made, asked, waivers.of(association), isFirst(association, asked.period()));
        outlook(asked, made);
    }

    /// What is likely to come, beside what has been.
    private void outlook(Question asked, LedgerYear made) {
        var association = asked.association();
        var year = asked.period().year();
        YearForecast.add(made, asked, books);
        Absorption.add(made, asked);
        CashMonths.add(
                made,
                asked,
                new CashMonths.Known(
                        books.cash(association, year),
                        claims.of(association, year),
                        dues.days(association, year).map(DueDays::days).orElse(List.of()),
                        cash.timings(association, year),
                        cash.events(association, year)));
    }

    private boolean isFirst(AssociationId association, Period year) {
        return periods(association).stream().noneMatch(it -> it.year() < year.year());
    }
}
