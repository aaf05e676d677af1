package se.fyrklover.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody may do in an association, as it stood when it was asked.
///
/// The doors to what an association has ask for a pass and demand of it what they need, so that a
/// page, an address for programs and a command all pass the same way.
public final class Pass {

    /// How long somebody who has proved to be there is believed when it matters most.
    public static final Duration PROOF_LASTS = Duration.ofMinutes(10);

    /// What anybody may do in an association that is open.
    private static final Set<Right> PUBLIC =
            Stream.concat(Right.READING.stream(), Stream.of(Right.READ_SOURCES, Right.TRY_TEXT))
                    .collect(Collectors.toUnmodifiableSet());

    private final Caller caller;
    private final Tenant tenant;
    private final List<Grant> grants;
    private final Instant at;

    Pass(Caller caller, Tenant tenant, List<Grant> grants, Instant at) {
        this.caller = caller;
        this.tenant = tenant;
        this.grants = List.copyOf(grants);
        this.at = at;
    }

    public Caller caller() {
        return caller;
    }

    public Tenant tenant() {
        return tenant;
    }

    /// The roles that are held now.
    public List<Grant> grants() {
        return grants;
    }

    /// Who it is, where it is a person.
    public Optional<Account> account() {
        return caller instanceof Caller.Person(var account, _, _, _)
                ? Optional.of(account)
                : Optional.empty();
    }

    /// The id of whose account it is, or nothing; for the database.
    public String accountId() {
        return account().map(it -> it.id().toString()).orElse("");
    }

    /// Whether something may be done with all of the association.
    public boolean may(Right right) {
        return caller instanceof Caller.Operator
                || isPublic(right)
                || grants.stream().anyMatch(it -> it.lets(right));
    }

    /// Whether something may be done with one of its members or interventions.
    public boolean may(Right right, String with) {
        return may(right)
                || isOwnReport(right, with)
                || grants.stream().anyMatch(it -> it.lets(right, with));
    }

    /// Whether something may be done with all of the association, or with some part of it.
    public boolean maySome(Right right) {
        return may(right) || !only(right).isEmpty();
    }

    /// The members or interventions with which alone something may be done.
    public List<String> only(Right right) {
        return grants.stream()
                .filter(it -> it.role().rights().contains(right) && !it.subject().isEmpty())
                .map(Grant::subject)
                .distinct()
                .toList();
    }

    private boolean isPublic(Right right) {
        return tenant.open() && PUBLIC.contains(right) && !(caller instanceof Caller.Room);
    }

    /// The one thing that a room may do: hand in reports of the intervention that it is let in for.
    private boolean isOwnReport(Right right, String with) {
        return right == Right.REPORT
                && caller instanceof Caller.Room(_, var association, var intervention, _)
                && association.equals(tenant.id())
                && intervention.equals(with);
    }

    /// Goes on if it may be done.
    ///
    /// @throws NotAllowed if not
    public void demand(Right right) {
        if (!may(right)) throw refusal();
    }

    /// Goes on if it may be done with all of the association, or with some part of it.
    ///
    /// @throws NotAllowed if not
    public void demandSome(Right right) {
        if (!maySome(right)) throw refusal();
    }

    /// Goes on if it may be done with one member or intervention.
    ///
    /// @throws NotAllowed if not
    public void demand(Right right, String with) {
        if (!may(right, with)) throw refusal();
    }

    /// Goes on if whoever asks has lately proved to be there; for what cannot be taken back.
    ///
    /// @throws NotAllowed if it is too long ago
    public void demandProof() {
        switch (caller) {
            case Caller.Nobody _, Caller.Room _ -> throw refusal();
            case Caller.Operator _ -> {}
            case Caller.Person person -> person.demandProof(at);
        }
    }

    /// Goes on if what may be read by this right may be taken out as a file: by anybody where
    /// anybody reads it, else by who has lately proved to be there.
    ///
    /// @throws NotAllowed if not
    public void demandToTakeOut(Right right) {
        if (!isPublic(right)) demandProof();
    }

    private NotAllowed refusal() {
        return new NotAllowed(
                caller instanceof Caller.Nobody ? NotAllowed.Why.NOBODY : NotAllowed.Why.ROLE);
    }
}
