package se.fyrklover.entrance;

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

    /// What an association is called, its number where that is known, and whether anybody may read
    /// its years without signing in.
    public record Stated(String name, Optional<OrganisationNumber> number, boolean open) {}

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
                tenant.open());
    }

    /// From now on it stands so. A package that is brought in later says the same things anew.
    ///
    /// @throws NotAllowed if it is not for this one to do, or it is too long since the proof
    public void change(Pass pass, String name, OrganisationNumber number, boolean open) {
        pass.demand(Right.CHANGE_SETTINGS);
        pass.demandProof();
        var formed = members.describe(pass.tenant().id()).map(Association::formed);
        tenants.change(
                pass.tenant().slug(),
                name,
                pass.caller().who(),
                association -> {
                    members.describe(new Association(number, formed.orElse(null)));
                    tenants.open(association, open);
                    return Act.of("entrance.settings-changed")
                            .with("association", name)
                            .with("number", number.canonical())
                            .with("readers", open ? "anyone" : "roles");
                });
    }
}
