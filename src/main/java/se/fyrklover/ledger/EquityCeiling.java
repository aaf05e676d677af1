package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.List;
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
/// tier by tier.
final class EquityCeiling {

    private final LedgerYear year;
    private final Figure contributions;

    private EquityCeiling(LedgerYear year, Figure contributions) {
        this.year = year;
        this.contributions = contributions;
    }

    static void add(LedgerYear year, Question asked, List<EquityTier> own) {
        var tiers = GuidelineTiers.of(own, asked.period().to());
        if (tiers.isEmpty()) return;
        asked.among("budget.contributions")
                .find("budget.contributions")
                .ifPresent(it -> new EquityCeiling(year, it).add(tiers));
    }

    private void add(List<GuidelineTiers.Tier> tiers) {
        var amounts = new ArrayList<Figure>();
        for (var tier : tiers) amounts.add(amount(tier));
        year.add("ledger.equity-ceiling-known", new Formula.Sum(amounts));
        var ceiling = year.add("ledger.equity-ceiling", ceiling(tiers.getLast(), amounts));
        year.find("ledger.closing-equity")
                .ifPresent(it ->
                        year.add(
                                "ledger.equity-room",
                                new Formula.Difference(ceiling, List.of(it))));
    }

    /// Above the last tier that is known, nothing is.
    private Formula ceiling(GuidelineTiers.Tier last, List<Figure> amounts) {
        var amount = contributions.outcome().amountOr(Fraction.ZERO);
        return last.upTo()
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
        var part =
                year.add(
                        "ledger.equity-ceiling-part",
                        new Formula.Band(contributions, tier.above(), tier.upTo()),
                        line);
        var percent = year.add("ledger.equity-ceiling-percent", tier.percent(), line);
        return year.add(
                "ledger.equity-ceiling-tier", new Formula.Product(List.of(part, percent)), line);
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
