package se.fyrklover.entrance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Association;
import se.fyrklover.association.Member;
import se.fyrklover.association.Members;
import se.fyrklover.association.Municipality;
import se.fyrklover.association.Region;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Place;

/// The way in for the very first: while nobody has an account, whoever started Fyrklöver gets an
/// address that works until somebody has.
@Component
@OfOffice
public class Beginnings {

    /// What the first person says.
    ///
    /// @param slug the association's name in addresses
    /// @param from the first day of the first year that is to be kept here
    public record Asked(
            String slug,
            String name,
            OrganisationNumber number,
            List<Municipality> municipalities,
            List<Region> regions,
            LocalDate from,
            EmailAddress email,
            String person) {}

    private final AtomicReference<Optional<Digest>> offered =
            new AtomicReference<>(Optional.empty());
    private final Accounts accounts;
    private final Tenants tenants;
    private final Passes passes;
    private final Members members;
    private final Invitations invitations;

    Beginnings(
            Accounts accounts,
            Tenants tenants,
            Passes passes,
            Members members,
            Invitations invitations) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.passes = passes;
        this.members = members;
        this.invitations = invitations;
    }

    /// An association's name as it stands in addresses.
    public static String slug(String name) {
        return Slug.of(name);
    }

    /// A new token for the first person, while there is none; one that was offered before is worth
    /// nothing then.
    public Optional<Token> offer() {
        if (accounts.any()) return Optional.empty();
        var token = Token.random();
        offered.set(Optional.of(token.digest()));
        return Optional.of(token);
    }

    /// Whether a token is the one that was offered last, and nobody has an account yet.
    public boolean fits(Token shown) {
        return offered.get().equals(Optional.of(shown.digest())) && !accounts.any();
    }

    /// Begins an association, with an invitation for its first administrator.
    ///
    /// @return the invitation's token; nothing where there is such an association already
    public Optional<Token> begin(Token shown, Asked asked, Language language) {
        mustFit(shown);
        if (tenants.find(asked.slug()).isPresent()) return Optional.empty();
        tenants.change(
                asked.slug(),
                asked.name(),
                new Caller.Operator().who(),
                _ -> {
                    members.describe(new Association(asked.number(), null));
                    members.replace(members(asked));
                    return Act.of("entrance.begun")
                            .with("number", asked.number().canonical())
                            .with("from", asked.from().toString());
                });
        var tenant = tenants.find(asked.slug()).orElseThrow();
        return Optional.of(invite(tenant, asked.email(), asked.person(), language));
    }

    /// An invitation for the first administrator of an association that is here already.
    public Token begin(
            Token shown, Tenant tenant, EmailAddress email, String person, Language language) {
        mustFit(shown);
        return invite(tenant, email, person, language);
    }

    private void mustFit(Token shown) {
        if (!fits(shown)) throw new IllegalStateException("somebody has begun already");
    }

    private Token invite(Tenant tenant, EmailAddress email, String person, Language language) {
        var tokens = new ArrayList<Token>();
        invitations.invite(
                passes.operator(tenant),
                new Invitations.Asked(email, person, Role.ADMINISTRATOR, "", language),
                tokens::add);
        return tokens.getFirst();
    }

    /// The two authorities, the regions and the municipalities (law 2003:1210, 4 §).
    private static List<Member> members(Asked asked) {
        var all = new ArrayList<Member>();
        all.add(member("forsakringskassan", "Försäkringskassan", Member.Kind.STATE, "FK"));
        all.add(member("arbetsformedlingen", "Arbetsförmedlingen", Member.Kind.STATE, "AF"));
        for (var region : asked.regions())
            if (!region.isMunicipality())
                all.add(member(Slug.of(region.name()), region.name(), Member.Kind.REGION));
        for (var municipality : asked.municipalities())
            all.add(
                    member(
                            Slug.of(municipality.name()),
                            municipality.name(),
                            isRegion(municipality, asked.regions())
                                    ? Member.Kind.REGIONAL_MUNICIPALITY
                                    : Member.Kind.MUNICIPALITY));
        return all;
    }

    private static boolean isRegion(Municipality municipality, List<Region> regions) {
        return regions.stream().anyMatch(it -> municipality.code().equals(it.municipalityCode()));
    }

    private static Member member(String id, String name, Member.Kind kind, String... aliases) {
        return new Member(id, name, kind, List.of(aliases), new Place("", "", "", 0));
    }
}
