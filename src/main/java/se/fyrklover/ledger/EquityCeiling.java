package se.fyrklover.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Text;

/// How much equity may be by the National Council's guideline: so much of the year's contributions,
/// tier by tier; and of what a plan expects in a year that it plans.
final class EquityCeiling {

    private final LedgerYear year;
    private final List<GuidelineTiers.Tier> tiers;
    private final Figure contributions;
    private final List<Facet> plan;

    private EquityCeiling(
            LedgerYear year,
            List<GuidelineTiers.Tier> tiers,
            Figure contributions,
            List<Facet> plan) {
        this.year = year;
        this.tiers = tiers;
        this.contributions = contributions;
        this.plan = plan;
    }

    /// Of the contributions as they are, and of plans; after what plans make equity come to.
    static void add(LedgerYear year, Question asked, List<EquityTier> own) {
        var tiers = GuidelineTiers.of(own, asked.period().to());
        if (tiers.isEmpty()) return;
        asked.among("budget.contributions")
                .find("budget.contributions")
                .ifPresent(it -> new EquityCeiling(year, tiers, it, List.of()).add());
        var equity =
                year.all()
                        .filter(it -> it.definition().id().equals("ledger.planned-equity"))
                        .toList();
        for (var it : equity) {
            var plan = it.scope().facet(Dimension.PLAN).orElseThrow();
            income(asked, plan)
                    .ifPresent(income ->
                            new EquityCeiling(year, tiers, income, List.of(plan)).addPlanned(it));
        }
    }

    /// What a plan expects to come in: of one of its own years, or by the forecast that it begins
    /// with.
    private static Optional<Figure> income(Question asked, Facet plan) {
        var figures = asked.among("budget.income");
        var forecast = plan.code() + "-forecast";
        return figures.find("budget.income", plan)
                .or(() ->
                        figures.find(
                                "budget.income",
                                new Facet(Dimension.PLAN, forecast, Text.name(forecast))));
    }

    private void add() {
        var amounts = amounts();
        year.add("ledger.equity-ceiling-known", new Formula.Sum(amounts));
        var ceiling = year.add("ledger.equity-ceiling", ceiling(amounts));
        year.find("ledger.closing-equity")
                .ifPresent(it ->
                        year.add(
                                "ledger.equity-room",
                                new Formula.Difference(ceiling, List.of(it))));
    }

    private void addPlanned(Figure equity) {
        var own = plan.toArray(Facet[]::new);
        var ceiling = year.add("ledger.planned-equity-ceiling", ceiling(amounts()), own);
        year.add(
                "ledger.planned-equity-room",
                new Formula.Difference(ceiling, List.of(equity)),
                own);
    }

    private List<Figure> amounts() {
        return tiers.stream().map(this::amount).toList();
    }

    /// Above the last tier that is known, nothing is.
    private Formula ceiling(List<Figure> amounts) {
        var amount = contributions.outcome().amountOr(Fraction.ZERO);
        return tiers.getLast()
                .upTo()
                .filter(it -> amount.compareTo(it) > 0)
                .<Formula>map(it ->
                        Formula.Inferred.missing(
                                "ledger.ceiling-unreached",
                                new Quantity(it, Unit.KRONOR),
                                new Quantity(amount, Unit.KRONOR)))
                .orElseGet(() -> new Formula.Sum(amounts));
    }

    private Figure amount(GuidelineTiers.Tier tier) {
        var line = facet(tier);
        var own = Stream.concat(plan.stream(), Stream.of(line)).toArray(Facet[]::new);
        var part =
                year.add(
                        "ledger.equity-ceiling-part",
                        new Formula.Band(contributions, tier.above(), tier.upTo()),
                        own);
        var percent =
                year.find("ledger.equity-ceiling-percent", line)
                        .orElseGet(() ->
                                year.add("ledger.equity-ceiling-percent", tier.percent(), line));
        return year.add(
                "ledger.equity-ceiling-tier", new Formula.Product(List.of(part, percent)), own);
    }

    private static Facet facet(GuidelineTiers.Tier tier) {
        return LedgerYear.line(
                tier.above().rounded(0).toPlainString(),
                new Text(limits(tier, Language.SV), limits(tier, Language.EN)));
    }

    private static String limits(GuidelineTiers.Tier tier, Language language) {
        var above = Numbers.write(tier.above(), 0, language);
        return tier.upTo()
                        .map(it -> above + "–" + Numbers.write(it, 0, language))
                        .orElse(above + "–")
                + Numbers.SPACE_BETWEEN
                + "kr";
    }
}
