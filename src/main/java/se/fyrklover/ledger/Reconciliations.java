package se.fyrklover.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.ContributionDues;
import se.fyrklover.figure.Quantity;
import se.fyrklover.funding.Fundings;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.RequisitionState;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.ledger.reconciliation.Names;
import se.fyrklover.ledger.reconciliation.Payment;
import se.fyrklover.ledger.reconciliation.Payment.Sort;
import se.fyrklover.ledger.reconciliation.Reconciliation;
import se.fyrklover.ledger.reconciliation.Said;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.SwedishTime;

/// The door to payments held against the books, and to what people say of those that no rule can
/// match.
@Component
@OfOffice
public class Reconciliations {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final BookingRows bookings;
    private final Fundings fundings;
    private final ContributionClaims claims;
    private final ContributionDues dues;
    private final Interventions interventions;
    private final Members members;
    private final Clock clock;
    private final Map<AssociationId, Kept> kept = new ConcurrentHashMap<>();

    /// What came of matching an association's records as they were at a revision.
    private record Kept(long revision, Reconciliation all) {}

    Reconciliations(
            JdbcClient sql,
            Tenants tenants,
            BookingRows bookings,
            Fundings fundings,
            ContributionClaims claims,
            ContributionDues dues,
            Interventions interventions,
            Members members,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.bookings = bookings;
        this.fundings = fundings;
        this.claims = claims;
        this.dues = dues;
        this.interventions = interventions;
        this.members = members;
        this.clock = clock;
    }

    /// All years'.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Reconciliation of(Pass pass) {
        pass.demand(Right.READ_BOOKS);
        return of(pass.tenant().id());
    }

    /// As of the newest revision; matched once for each.
    ///
    /// The revision is read first, so that what is found may be newer than it says, never older.
    /// What is matched within somebody's transaction is not kept: it may come to nothing.
    Reconciliation of(AssociationId association) {
        long revision = tenants.find(association).orElseThrow().revision();
        var before = kept.get(association);
        if (before != null && before.revision() == revision) return before.all();
        var fresh = matched(association);
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            kept.put(association, new Kept(revision, fresh));
        return fresh;
    }

    private Reconciliation matched(AssociationId association) {
        var called = new HashMap<String, String>();
        var names = names(association, called);
        var paid = new ArrayList<Payment>();
        var asked = new ArrayList<Payment>();
        for (var it : fundings.asked(association)) {
            var list = it.state() instanceof RequisitionState.Paid ? paid : asked;
            list.add(payment(it, called));
        }
        var claimed = new ArrayList<Payment>();
        for (var it : claims.all(association)) {
            if (it.is(ContributionClaim.Kind.WITHDRAWN)) continue;
            payments(it, called).forEach(paid::add);
            if (it.isOwed()) claimed.addAll(owed(association, it, called));
        }
        return tenants.within(
                association,
                () -> {
                    var nothing = paid.isEmpty() && asked.isEmpty() && claimed.isEmpty();
                    return Reconciliation.of(
                            paid,
                            asked,
                            claimed,
                            nothing ? List.of() : bookings.of(association, names),
                            said(),
                            bookings.reach());
                });
    }

    private Names names(AssociationId association, Map<String, String> called) {
        var names = new Names();
        for (var it : interventions.of(association)) {
            var known = Sort.REQUISITION.known(it.id());
            called.put(known, it.name());
            names.put(known, Stream.concat(Stream.of(it.name()), it.aliases().stream()).toList());
        }
        for (var it : members.of(association)) {
            var known = Sort.CONTRIBUTION.known(it.id());
            called.put(known, it.name());
            names.put(known, Stream.concat(Stream.of(it.name()), it.aliases().stream()).toList());
        }
        return names;
    }

    /// One that is not paid stands by the day on which it was sent.
    private static Payment payment(Requisition it, Map<String, String> called) {
        var on =
                it.state() instanceof RequisitionState.Paid paid
                        ? paid.on()
                        : SwedishTime.day(it.newest().at());
        return new Payment(
                "rekvisition-" + it.number(),
                Sort.REQUISITION,
                it.intervention(),
                called.getOrDefault(Sort.REQUISITION.known(it.intervention()), it.intervention()),
                it.quarter().year(),
                it.number(),
                -it.sum().ore(),
                on);
    }

    private static Stream<Payment> payments(ContributionClaim claim, Map<String, String> called) {
        return claim.standing().stream()
                .filter(it -> it.kind() == ContributionClaim.Kind.PAID)
                .map(it ->
                        payment(
                                claim,
                                "bidrag-" + it.id(),
                                it.amount().orElseThrow().ore(),
                                it.on(),
                                called));
    }

    /// What is left of a claim, by the days on which it falls due; all of it on the day on which it
    /// was sent where none are set.
    private List<Payment> owed(
            AssociationId association, ContributionClaim claim, Map<String, String> called) {
        var id = "krav-" + claim.id();
        var days = dues.of(association, claim);
        if (days.isEmpty())
            return List.of(
                    payment(claim, id, claim.left().ore(), claim.sent().orElseThrow(), called));
        var owed = new ArrayList<Payment>();
        long covered = claim.paid().ore();
        for (var due : days) {
            long left = due.amount().ore() - Math.min(covered, due.amount().ore());
            covered -= due.amount().ore() - left;
            if (left > 0) owed.add(payment(claim, id + "-" + due.day(), left, due.day(), called));
        }
        return owed;
    }

    private static Payment payment(
            ContributionClaim claim,
            String id,
            long ore,
            LocalDate on,
            Map<String, String> called) {
        var name = called.getOrDefault(Sort.CONTRIBUTION.known(claim.member()), claim.member());
        return new Payment(
                id, Sort.CONTRIBUTION, claim.member(), name, claim.year(), claim.number(), ore, on);
    }

    private List<Said> said() {
        return sql.sql("select payment, booking, belongs from booking_said order by said_id")
                .query((row, _) ->
                        new Said(
                                row.getString("payment"),
                                row.getString("booking"),
                                row.getBoolean("belongs")))
                .list();
    }

    /// Says that a booking is what some payments are together, or one by itself.
    ///
    /// @return why it was not noted; nothing where it was
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to say
    public Optional<Phrase> tie(Pass pass, Set<String> payments, String booking) {
        pass.demand(Right.KEEP_BOOKS);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var matching = of(pass.tenant().id()).matching();
                    var paid =
                            matching.unmatched().filter(it -> payments.contains(it.id())).toList();
                    var booked =
                            matching.left().stream()
                                    .filter(it -> it.isBank() && it.key().equals(booking))
                                    .findFirst();
                    if (paid.isEmpty() || paid.size() < payments.size() || booked.isEmpty())
                        return Optional.of(Phrase.of("ledger.reconciling.overtaken"));
                    long sum = paid.stream().mapToLong(Payment::ore).sum();
                    if (sum != booked.get().ore())
                        return Optional.of(otherAmount(paid.size(), sum, booked.get().ore()));
                    say(
                            pass,
                            paid.stream().map(it -> new Said(it.id(), booking, true)).toList(),
                            booked.get().voucher());
                    return Optional.empty();
                });
    }

    private static Phrase otherAmount(int payments, long sum, long booked) {
        return payments == 1
                ? Phrase.of("ledger.reconciling.other-amount")
                : Phrase.of(
                        "ledger.reconciling.other-sum",
                        Quantity.of(new Money(Math.abs(sum))),
                        Quantity.of(new Money(Math.abs(booked))));
    }

    /// Says that a payment and a booking that were matched are not one.
    ///
    /// @return why it was not noted; nothing where it was
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to say
    public Optional<Phrase> untie(Pass pass, String payment, String booking) {
        pass.demand(Right.KEEP_BOOKS);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var match =
                            of(pass.tenant().id()).matching().matches().stream()
                                    .filter(it -> it.payment().id().equals(payment))
                                    .filter(it -> it.booking().key().equals(booking))
                                    .findFirst();
                    if (match.isEmpty())
                        return Optional.of(Phrase.of("ledger.reconciling.overtaken"));
                    say(
                            pass,
                            List.of(new Said(payment, booking, false)),
                            match.get().booking().voucher());
                    return Optional.empty();
                });
    }

    /// All of one booking, in one act.
    private void say(Pass pass, List<Said> said, String voucher) {
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    for (var it : said) keep(pass, it);
                    var act =
                            said.getFirst().belongs()
                                    ? Act.of("ledger.booking-tied")
                                    : Act.of("ledger.booking-untied");
                    return act.with(
                                    "payment",
                                    said.stream()
                                            .map(Said::payment)
                                            .collect(Collectors.joining(", ")))
                            .with("voucher", voucher);
                });
    }

    private void keep(Pass pass, Said said) {
        sql.sql(
                        """
                        insert into booking_said values (current_association(), ?, ?, ?, ?, ?,
                            nullif(?, '')::uuid)
                        """)
                .params(
                        Tenants.newId(),
                        said.payment(),
                        said.booking(),
                        said.belongs(),
                        Instant.now(clock).atOffset(ZoneOffset.UTC),
                        pass.accountId())
                .update();
    }
}
