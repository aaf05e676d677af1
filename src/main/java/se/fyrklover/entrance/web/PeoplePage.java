package se.fyrklover.entrance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.fyrklover.access.Account;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.Grant;
import se.fyrklover.access.Invitations.Invitation;
import se.fyrklover.access.Invitations.Standing;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.web.Page;

/// Who has which role in an association, who has been invited, and the form to invite with.
///
/// @param mayGive whether whoever looks may invite, and end others' roles
public record PeoplePage(
        List<Person> people,
        List<Person> former,
        List<Invitation> invitations,
        Subjects subjects,
        InvitationForm form,
        boolean mayGive,
        Optional<AccountId> own) {

    /// A person and the roles that the person holds, or has held.
    public record Person(Account account, List<Grant> grants) {}

    static PeoplePage of(
            List<Roles.Holder> holders,
            List<Invitation> invitations,
            Subjects subjects,
            InvitationForm form,
            Page page) {
        return new PeoplePage(
                people(holders.stream().filter(it -> it.grant().endedAt().isEmpty()).toList()),
                people(holders.stream().filter(it -> it.grant().endedAt().isPresent()).toList()),
                invitations,
                subjects,
                form,
                page.pass().maySome(se.fyrklover.access.Right.GIVE_ROLES),
                page.pass().account().map(Account::id));
    }

    private static List<Person> people(List<Roles.Holder> holders) {
        var people = new LinkedHashMap<AccountId, Person>();
        for (var holder : holders)
            people.computeIfAbsent(
                            holder.account().id(),
                            _ -> new Person(holder.account(), new ArrayList<>()))
                    .grants()
                    .add(holder.grant());
        return List.copyOf(people.values());
    }

    /// Those that can still be used.
    public List<Invitation> waiting() {
        return invitations.stream().filter(it -> it.standing() == Standing.WAITING).toList();
    }

    /// Those that were never used, and no longer can be.
    public List<Invitation> spent() {
        return invitations.stream()
                .filter(it ->
                        it.standing() == Standing.EXPIRED || it.standing() == Standing.WITHDRAWN)
                .toList();
    }

    /// The roles that may be given here.
    public List<Role> roles() {
        return Role.of(subjects.house());
    }

    /// Whether whoever looks may say that a person is who it says, when all else is lost.
    public boolean mayVouchFor(Person person) {
        return mayGive && !isOwn(person) && !person.account().demo();
    }

    /// Whether this one may end the person's sessions.
    public boolean mayShutOut(Person person) {
        return mayGive && !isOwn(person);
    }

    public boolean isOwn(Person person) {
        return own.equals(Optional.of(person.account().id()));
    }
}
