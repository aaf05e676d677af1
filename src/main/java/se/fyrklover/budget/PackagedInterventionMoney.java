package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Scope;
import se.fyrklover.funding.FundedYear;
import se.fyrklover.funding.Fundings;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// What packages say that interventions were given and used where decisions and requisitions tell
/// it: those are the source of the figure, and the row is held against them.
@Component
class PackagedInterventionMoney implements Claims {

    private final Funds funds;
    private final Fundings fundings;

    PackagedInterventionMoney(Funds funds, Fundings fundings) {
        this.funds = funds;
        this.fundings = fundings;
    }

    @Override
    public List<Claim> during(AssociationId association, Period period) {
        if (!period.isYear()) return List.of();
        var rows = funds.interventions(association, period.year());
        return rows.isEmpty()
                ? List.of()
                : claims(
                        Scope.whole(association, period),
                        rows,
                        fundings.funded(association, period.year()));
    }

    static List<Claim> claims(Scope whole, List<InterventionFunds> rows, FundedYear funded) {
        var claims = new ArrayList<Claim>();
        for (var row : rows) {
            var one =
                    whole.of(
                            new Facet(
                                    Dimension.INTERVENTION,
                                    row.intervention(),
                                    Text.name(row.intervention())));
            if (funded.decided().contains(row.intervention()))
                add(claims, row, row.budget(), "budget.intervention-budget", one);
            if (funded.used().contains(row.intervention()))
                add(claims, row, row.used(), "budget.intervention-used", one);
        }
        return claims;
    }

    private static void add(
            List<Claim> claims,
            InterventionFunds row,
            @Nullable Money said,
            String definition,
            Scope one) {
        if (said != null)
            claims.add(
                    PackagedAmount.claim(new Figure.Identity(definition, one), said, row.place()));
    }

    @Override
    public Map<String, String> titles(AssociationId association) {
        return Map.of();
    }
}
