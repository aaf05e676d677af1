package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.audit.Act;

/// The door to when requisitions are due, and to reminding of those that have not come.
///
/// As with requisitions each command takes the id of a press, which does nothing a second time.
@Component
public class Reminders {

    /// The longest time that can be given.
    private static final int MOST_DAYS = 90;

    private final Desk desk;
    private final ReminderRows rows;
    private final Roles roles;
    private final ReminderMail mail;

    Reminders(Desk desk, ReminderRows rows, Roles roles, ReminderMail mail) {
        this.desk = desk;
        this.rows = rows;
        this.roles = roles;
        this.mail = mail;
    }

    /// Of which quarter's requisition an intervention is to be reminded.
    public record Of(String intervention, Quarter quarter) {

        private static Of the(LateRequisition late) {
            return new Of(late.intervention(), late.quarter());
        }

        @Override
        public String toString() {
            return intervention + " " + quarter;
        }
    }

    /// Sets how many days there are from a quarter on; what was set before is kept.
    ///
    /// @param days from [DueTerms#FEWEST_DAYS] to [DueTerms#MOST_DAYS]
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled set(Pass pass, UUID press, Quarter from, int days) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (_, _) -> Optional.empty(),
                (_, by) -> {
                    var number = desk.next("requisition_due_term");
                    rows.set(number, press, from, days, by);
                    return new Desk.Written(
                            number,
                            Act.of("funding.due-set")
                                    .with("from", from.toString())
                                    .with("days", String.valueOf(days)));
                });
    }

    /// Reminds of some that are late, by mail to those who ask for the interventions' money.
    ///
    /// @param seen the newest reminder that the form was made after
    /// @param until to come, and within [#MOST_DAYS] days
    /// @return with the number of the first of the reminders
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled remind(Pass pass, UUID press, int seen, Set<Of> whom, LocalDate until) {
        pass.demand(Right.HANDLE_FUNDING);
        if (whom.isEmpty() || !isSoon(desk.today(), until))
            throw new IllegalArgumentException("whom %s, until %s".formatted(whom, until));
        return desk.handle(
                pass,
                press,
                (book, _) -> inTheWay(book, whom, seen),
                (book, by) -> {
                    var late = late(book).stream().filter(it -> whom.contains(Of.the(it))).toList();
                    var first = desk.next("requisition_reminder");
                    var letters = 0;
                    for (var at = 0; at < late.size(); at++) {
                        var to = receivers(pass, late.get(at).intervention());
                        mail.send(pass.tenant(), late.get(at), until, to);
                        rows.remind(first + at, press, late.get(at), until, to.size(), by);
                        letters += to.size();
                    }
                    return new Desk.Written(
                            first,
                            Act.of("funding.reminded")
                                    .with("requisition", of(late))
                                    .with("until", until.toString())
                                    .with("letters", String.valueOf(letters)));
                });
    }

    /// Whether a day can be given to send by.
    public static boolean isSoon(LocalDate today, LocalDate until) {
        return until.isAfter(today) && !until.isAfter(today.plusDays(MOST_DAYS));
    }

    /// Who would be written to; nobody where the intervention has no reporter.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public List<Account> receivers(Pass pass, String intervention) {
        pass.demand(Right.HANDLE_FUNDING);
        return roles.of(pass).stream()
                .filter(it -> it.grant().endedAt().isEmpty())
                .filter(it -> it.grant().role() == Role.INTERVENTION_REPORTER)
                .filter(it -> it.grant().subject().equals(intervention))
                .map(Roles.Holder::account)
                .distinct()
                .toList();
    }

    private List<LateRequisition> late(FundingBook book) {
        return LateRequisition.of(book, desk.today());
    }

    private static String of(List<LateRequisition> late) {
        return late.stream().map(it -> Of.the(it).toString()).collect(Collectors.joining(", "));
    }

    /// Something that is late no more, or that somebody has reminded of since.
    private Optional<CannotFund> inTheWay(FundingBook book, Set<Of> whom, int seen) {
        var late = late(book);
        var there = late.stream().map(Of::the).collect(Collectors.toSet());
        var come = whom.stream().filter(it -> !there.contains(it)).findFirst();
        if (come.isPresent()) return Optional.of(new CannotFund.NotLate(come.get().quarter()));
        return late.stream()
                .filter(it -> whom.contains(Of.the(it)))
                .flatMap(it -> it.reminders().stream())
                .filter(it -> it.number() > seen)
                .findFirst()
                .map(it -> new CannotFund.Overtaken(it.by()));
    }
}
