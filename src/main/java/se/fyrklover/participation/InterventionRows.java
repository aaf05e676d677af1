package se.fyrklover.participation;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.AssociationId;

/// The one way to interventions' rows: the database is told which ones, for one transaction.
@Component
class InterventionRows {

    private final JdbcClient sql;
    private final Tenants tenants;

    InterventionRows(JdbcClient sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    /// Does the work in one transaction that sees and touches this intervention's rows alone.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    <T> T within(Pass pass, Right right, String intervention, Supplier<T> work) {
        pass.demand(right, intervention);
        return within(pass.tenant().id(), List.of(intervention), work);
    }

    /// The same, with what was done on record in that transaction.
    <T> T act(Pass pass, Right right, String intervention, Act act, Supplier<T> work) {
        pass.demand(right, intervention);
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                act.with("intervention", intervention),
                () -> within(pass.tenant().id(), List.of(intervention), work));
    }

    <T> T within(AssociationId association, Collection<String> interventions, Supplier<T> work) {
        return tenants.within(
                association,
                () -> {
                    var before = set(String.join(",", interventions));
                    var result = work.get();
                    set(before);
                    return result;
                });
    }

    private String set(String interventions) {
        return sql.sql(
                        """
                        select coalesce(current_setting('fyrklover.interventions', true), '') as before,
                            set_config('fyrklover.interventions', ?, true)
                        """)
                .param(interventions)
                .query((row, _) -> String.valueOf(row.getString("before")))
                .single();
    }
}
