package se.fyrklover.entrance;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Association;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.OrganisationNumber;

/// The door to what an association says of itself, and to who may read its years.
@Component
@OfOffice
public class Settings {

    /// What an association says of itself.
    ///
    /// @param number where it is known
    /// @param from the first day of the first year that is kept here, where somebody has said so
    /// @param open whether anybody may read its years without signing in
    public record Stated(
            String name,
            Optional<OrganisationNumber> number,
            Optional<LocalDate> from,
            boolean open) {}

    private final Tenants tenants;
    private final Members members;

    Settings(Tenants tenants, Members members) {
        this.tenants = tenants;
        this.members = members;
    }

    /// As it stands.
    ///
    /// @throws NotAllowed if it is not for this one to see
    public Stated of(Pass pass) {
        pass.demand(Right.CHANGE_SETTINGS);
        var tenant = tenants.find(pass.tenant().id()).orElseThrow();
        return new Stated(
                tenant.name(),
                members.describe(tenant.id()).map(Association::organisationNumber),
                members.keptFrom(tenant.id()),
                tenant.open());
    }

    /// From now on it stands so. A package that is brought in later says the same things anew.
    ///
    /// @throws NotAllowed if it is not for this one to do, or it is too long since the proof
    public void change(Pass pass, Stated stated) {
        pass.demand(Right.CHANGE_SETTINGS);
        pass.demandProof();
        var formed = members.describe(pass.tenant().id()).map(Association::formed);
        tenants.change(
                pass.tenant().slug(),
                stated.name(),
                pass.caller().who(),
                association -> {
                    members.describe(
                            new Association(stated.number().orElseThrow(), formed.orElse(null)));
                    stated.from().ifPresent(members::keepFrom);
                    tenants.open(association, stated.open());
                    return act(stated);
                });
    }

    private static Act act(Stated stated) {
        var act =
                Act.of("entrance.settings-changed")
                        .with("association", stated.name())
                        .with("number", stated.number().orElseThrow().canonical())
                        .with("readers", stated.open() ? "anyone" : "roles");
        return stated.from().map(it -> act.with("from", it.toString())).orElse(act);
    }
}
