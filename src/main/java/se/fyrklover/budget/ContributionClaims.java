package se.fyrklover.budget;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.budget.ContributionClaim.Kind;
import se.fyrklover.budget.ContributionClaim.Mark;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.SwedishTime;

/// The door to what is claimed of members, and to noting what became of it.
@Component
public class ContributionClaims {

    private final Tenants tenants;
    private final ClaimRows rows;
    private final Clock clock;

    ContributionClaims(Tenants tenants, ClaimRows rows, Clock clock) {
        this.tenants = tenants;
        this.rows = rows;
        this.clock = clock;
    }

    /// Those of a year, also the withdrawn, in the order of the runs.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public List<ContributionClaim> of(Pass pass, int year) {
        pass.demand(Right.READ_MONEY);
        return tenants.within(pass.tenant().id(), () -> rows.of(year));
    }

    /// Those of a year, for figures that rest on them.
    public List<ContributionClaim> of(AssociationId association, int year) {
        return tenants.within(association, () -> rows.of(year));
    }

    /// Those on one member.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public List<ContributionClaim> of(Pass pass, int year, String member) {
        pass.demand(Right.READ_MONEY, member);
        return tenants.within(
                pass.tenant().id(),
                () -> rows.of(year).stream().filter(it -> it.member().equals(member)).toList());
    }

    /// Those of every year; for registers that reckon with them.
    public List<ContributionClaim> all(AssociationId association) {
        return tenants.within(
                association,
                () -> rows.years().stream().flatMap(it -> rows.of(it).stream()).toList());
    }

    /// Notes that a claim was sent, reminded of or paid. One that is noted already by its id, and
    /// says the same, is not noted again.
    ///
    /// @param mark with the id of the press of a button
    /// @return why it was not noted; nothing where it was
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Optional<Phrase> mark(Pass pass, int year, UUID claim, Mark mark) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var found = find(year, claim);
                    if (found.isEmpty()) return Optional.of(Phrase.of("budget.claim.none"));
                    if (found.get().standing().contains(mark)) return Optional.empty();
                    var why = refusal(found.get(), mark.kind(), mark.on(), mark.amount());
                    if (why.isEmpty())
                        note(
                                pass,
                                found.get(),
                                rows.isNoted(mark.id()) ? mark.as(Tenants.newId()) : mark,
                                act(mark.kind()));
                    return why;
                });
    }

    /// Notes all of a year's that are not sent as sent, each for itself.
    ///
    /// @return how many there were; none where all were sent
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public int sendAll(Pass pass, int year, LocalDate on) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var waiting =
                            rows.of(year).stream()
                                    .filter(it ->
                                            refusal(it, Kind.SENT, on, Optional.empty()).isEmpty())
                                    .toList();
                    for (var claim : waiting)
                        note(
                                pass,
                                claim,
                                new Mark(
                                        Tenants.newId(),
                                        Kind.SENT,
                                        on,
                                        Optional.empty(),
                                        Optional.empty()),
                                act(Kind.SENT));
                    return waiting.size();
                });
    }

    /// What came of wanting to remind.
    public sealed interface Reminding {

        /// It is noted, or was noted today with the same day to pay.
        record Reminded(ContributionClaim claim, Mark mark) implements Reminding {}

        record Refused(Phrase why) implements Reminding {}
    }

    /// Notes that a member is reminded today, and asked to pay by a day.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Reminding remind(Pass pass, int year, UUID claim, LocalDate until) {
        pass.demand(Right.PLAN_MONEY);
        var today = SwedishTime.day(Instant.now(clock));
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var found = find(year, claim);
                    if (found.isEmpty())
                        return new Reminding.Refused(Phrase.of("budget.claim.none"));
                    if (!found.get().isOwed())
                        return new Reminding.Refused(Phrase.of("budget.claim.nothing-to-remind"));
                    if (!isLater(today, until))
                        return new Reminding.Refused(Phrase.of("budget.claim.until-fault"));
                    var same =
                            found.get().standing().stream()
                                    .filter(it ->
                                            it.kind() == Kind.REMINDED
                                                    && it.on().equals(today)
                                                    && it.until().equals(Optional.of(until)))
                                    .findFirst();
                    if (same.isPresent()) return new Reminding.Reminded(found.get(), same.get());
                    note(
                            pass,
                            found.get(),
                            new Mark(
                                    Tenants.newId(),
                                    Kind.REMINDED,
                                    today,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(until)),
                            act(Kind.REMINDED));
                    var noted = find(year, claim).orElseThrow();
                    return new Reminding.Reminded(noted, noted.marks().getLast());
                });
    }

    /// Whether a day to pay by is to come, and within a year.
    public static boolean isLater(LocalDate today, LocalDate until) {
        return until.isAfter(today) && !until.isAfter(today.plusYears(1));
    }

    private Optional<ContributionClaim> find(int year, UUID claim) {
        return rows.of(year).stream().filter(it -> it.id().equals(claim)).findFirst();
    }

    private static Act act(Kind kind) {
        return switch (kind) {
            case SENT -> Act.of("budget.claim-sent");
            case REMINDED -> Act.of("budget.claim-reminded");
            case PAID -> Act.of("budget.claim-paid");
            case WITHDRAWN, UNDONE -> Act.of("budget.claim-undone");
        };
    }

    private Optional<Phrase> refusal(
            ContributionClaim claim, Kind kind, LocalDate on, Optional<Money> amount) {
        if (on.isAfter(SwedishTime.day(Instant.now(clock))))
            return Optional.of(Phrase.of("budget.claim.future"));
        if (on.getYear() < claim.year() - 1) return Optional.of(Phrase.of("budget.claim.early"));
        if (claim.is(Kind.WITHDRAWN)) return Optional.of(Phrase.of("budget.claim.withdrawn"));
        var isSent = claim.is(Kind.SENT);
        return switch (kind) {
            case SENT -> isSent ? refused("budget.claim.sent-already") : Optional.empty();
            case REMINDED ->
                    !isSent || claim.left().ore() == 0
                            ? refused("budget.claim.nothing-to-remind")
                            : Optional.empty();
            case PAID ->
                    amount.filter(it -> it.ore() != 0 && it.within() == 0)
                            .map(it -> beyond(claim, it))
                            .orElseGet(() -> refused("budget.claim.amount-fault"));
            case WITHDRAWN, UNDONE -> refused("budget.claim.none");
        };
    }

    /// More than is claimed may be paid by mistake, and given back; not more than twice as much,
    /// and not more given back than was paid.
    private static Optional<Phrase> beyond(ContributionClaim claim, Money amount) {
        var paid = claim.paid().inKronor().plus(amount.inKronor());
        var share = paid.dividedBy(claim.amount().inKronor());
        return share.sign() >= 0 && share.compareTo(Fraction.of(2)) <= 0
                ? Optional.empty()
                : Optional.of(
                        Phrase.of(
                                "budget.claim.amount-beyond",
                                Quantity.of(claim.amount()),
                                Quantity.of(claim.paid())));
    }

    private static Optional<Phrase> refused(String key) {
        return Optional.of(Phrase.of(key));
    }

    /// Takes a mark back that was set by mistake; both stay to be seen.
    ///
    /// @return whether there was such a mark that stood
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public boolean undo(Pass pass, int year, UUID mark) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    for (var claim : rows.of(year))
                        for (var it : claim.standing())
                            if (it.id().equals(mark) && it.kind() != Kind.WITHDRAWN) {
                                note(
                                        pass,
                                        claim,
                                        new Mark(
                                                Tenants.newId(),
                                                Kind.UNDONE,
                                                it.on(),
                                                Optional.empty(),
                                                Optional.of(mark)),
                                        act(Kind.UNDONE));
                                return true;
                            }
                    return false;
                });
    }

    private void note(Pass pass, ContributionClaim claim, Mark mark, Act act) {
        var whole =
                act.with("year", String.valueOf(claim.year()))
                        .with("subject", claim.member())
                        .with("number", String.valueOf(claim.number()));
        var told =
                mark.amount()
                        .map(it -> whole.with("amount", it.inKronor().rounded(2).toPlainString()))
                        .orElse(whole);
        // What was paid is held against the books, and so changes figures.
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    rows.note(claim.id(), mark, pass.accountId());
                    return told;
                });
    }
}
