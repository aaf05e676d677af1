package se.fyrklover.entrance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /// What came of beginning an association.
    public sealed interface Beginning {

        /// It has begun.
        ///
        /// @param invitation the token of the first administrator's
        record Begun(Token invitation) implements Beginning {}

        /// There is an association of that name already.
        record NameTaken() implements Beginning {}

        /// The address has made its one association.
        record BegunBefore() implements Beginning {}

        /// The address is worth nothing any more.
        record Spent() implements Beginning {}
    }

    private Optional<Digest> offered = Optional.empty();
    private Optional<String> made = Optional.empty();
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
    public synchronized Optional<Token> offer() {
        if (accounts.any()) return Optional.empty();
        var token = Token.random();
        offered = Optional.of(token.digest());
        made = Optional.empty();
        return Optional.of(token);
    }

    /// Whether a token is the one that was offered last, and nobody has an account yet.
    public synchronized boolean fits(Token shown) {
        return offered.equals(Optional.of(shown.digest())) && !accounts.any();
    }

    /// The association that has been made from the address, if one has.
    public synchronized Optional<Tenant> made() {
        return made.flatMap(tenants::find);
    }

    /// Begins an association, with an invitation for its first administrator; of several who do so
    /// at once, one.
    public synchronized Beginning begin(Token shown, Asked asked, Language language) {
        if (!fits(shown)) return new Beginning.Spent();
        if (made.isPresent()) return new Beginning.BegunBefore();
        if (tenants.find(asked.slug()).isPresent()) return new Beginning.NameTaken();
        tenants.change(
                asked.slug(),
                asked.name(),
                new Caller.Operator().who(),
                _ -> {
                    members.describe(new Association(asked.number(), null));
                    members.keepFrom(asked.from());
                    members.replace(members(asked));
                    return Act.of("entrance.begun")
                            .with("number", asked.number().canonical())
                            .with("from", asked.from().toString());
                });
        made = Optional.of(asked.slug());
        var tenant = tenants.find(asked.slug()).orElseThrow();
        return new Beginning.Begun(invite(tenant, asked.email(), asked.person(), language));
    }

    /// An invitation for the first administrator of an association that is here already; one that
    /// was made before and not used is worth nothing then.
    public synchronized Beginning begin(
            Token shown, Tenant tenant, EmailAddress email, String person, Language language) {
        if (!fits(shown)) return new Beginning.Spent();
        var operator = passes.operator(tenant);
        for (var earlier : invitations.of(operator))
            if (earlier.standing() == Invitations.Standing.WAITING)
                invitations.withdraw(operator, earlier.id());
        return new Beginning.Begun(invite(tenant, email, person, language));
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
                            id(municipality, all),
                            municipality.name(),
                            isRegion(municipality, asked.regions())
                                    ? Member.Kind.REGIONAL_MUNICIPALITY
                                    : Member.Kind.MUNICIPALITY));
        return all;
    }

    /// Habo and Håbo are two, which their names in addresses do not tell.
    private static String id(Municipality municipality, List<Member> others) {
        var id = Slug.of(municipality.name());
        return others.stream().anyMatch(it -> it.id().equals(id))
                ? id + "-" + municipality.code()
                : id;
    }

    private static boolean isRegion(Municipality municipality, List<Region> regions) {
        return regions.stream().anyMatch(it -> municipality.code().equals(it.municipalityCode()));
    }

    private static Member member(String id, String name, Member.Kind kind, String... aliases) {
        return new Member(id, name, kind, List.of(aliases), new Place("", "", "", 0));
    }
}
