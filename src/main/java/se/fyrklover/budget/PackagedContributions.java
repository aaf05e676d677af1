package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
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
        if (!period.isYear() || funds.run(association, period.year()).isEmpty()) return List.of();
        var whole = Scope.whole(association, period);
        return funds.packaged(association, period.year()).stream()
                .map(it -> claim(whole, it))
                .toList();
    }

    private static Claim claim(Scope whole, Contribution row) {
        var member = new Facet(Dimension.MEMBER, row.member(), Text.name(row.member()));
        return PackagedAmount.claim(
                new Figure.Identity("budget.contributions", whole.of(member)),
                row.amount(),
                row.place());
    }

    @Override
    public Map<String, String> titles(AssociationId association) {
        return Map.of();
    }
}
