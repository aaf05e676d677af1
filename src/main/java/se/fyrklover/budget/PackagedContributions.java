package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// What packages say that members were to contribute in years whose contribution run is frozen: the
/// run is the source of the figure, and the row is held against it.
@Component
class PackagedContributions implements Claims {

    private final Funds funds;

    PackagedContributions(Funds funds) {
        this.funds = funds;
    }

    @Override
    public List<Claim> during(AssociationId association, Period period) {
        if (!period.isYear() || !funds.hasRun(association, period.year())) return List.of();
        var whole = Scope.whole(association, period);
        return funds.packaged(association, period.year()).stream()
                .map(it -> claim(whole, it))
                .toList();
    }

    private static Claim claim(Scope whole, Contribution row) {
        var member = new Facet(Dimension.MEMBER, row.member(), Text.name(row.member()));
        var isRounded = row.amount().within() > 0;
        var kronor = row.amount().inKronor();
        var printed = isRounded ? kronor.dividedBy(Fraction.of(1_000)) : kronor;
        var decimals = Math.max(0, printed.rounded(2).stripTrailingZeros().scale());
        return Claim.parse(
                        new Figure.Identity("budget.contributions", whole.of(member)),
                        Numbers.write(printed, decimals, Language.SV),
                        isRounded ? PrintedUnit.TKR : PrintedUnit.KR,
                        row.place())
                .orThrow();
    }

    @Override
    public Map<String, String> titles(AssociationId association) {
        return Map.of();
    }
}
