package se.fyrklover.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;

/// The door to what stands of applications, decisions and requisitions; changes nothing.
@Component
public class Fundings {

    private final Tenants tenants;
    private final ApplicationRows applications;
    private final RequisitionRows requisitions;
    private final ReminderRows reminders;

    Fundings(
            Tenants tenants,
            ApplicationRows applications,
            RequisitionRows requisitions,
            ReminderRows reminders) {
        this.tenants = tenants;
        this.applications = applications;
        this.requisitions = requisitions;
        this.reminders = reminders;
    }

    /// All that stands, of the interventions whose applications and requisitions are for this one
    /// to read.
    ///
    /// @throws se.fyrklover.access.NotAllowed if there are none
    public FundingBook of(Pass pass) {
        pass.demandSome(Right.READ_REQUISITIONS);
        var book = all(pass.tenant().id());
        return pass.may(Right.READ_REQUISITIONS)
                ? book
                : only(book, it -> pass.may(Right.READ_REQUISITIONS, it));
    }

    /// The frames from which this one may apply for a small grant, whosever they are.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it may apply for nothing
    public List<FundingDecision> frames(Pass pass) {
        pass.demandSome(Right.REQUISITION);
        return all(pass.tenant().id()).frames();
    }

    private static FundingBook only(FundingBook book, Predicate<String> intervention) {
        return new FundingBook(
                book.applications().stream()
                        .filter(it -> intervention.test(it.intervention()))
                        .toList(),
                book.decisions().stream()
                        .filter(it -> intervention.test(it.intervention()))
                        .toList(),
                book.requisitions().stream()
                        .filter(it -> intervention.test(it.intervention()))
                        .toList(),
                book.ends().stream().filter(it -> intervention.test(it.intervention())).toList(),
                book.due(),
                book.reminders().stream()
                        .filter(it -> intervention.test(it.intervention()))
                        .toList());
    }

    /// What the board has decided for a year, by intervention; in sums alone.
    public Map<String, Money> decided(AssociationId association, int year) {
        var decided = new LinkedHashMap<String, Money>();
        all(association)
                .balances(year)
                .forEach((intervention, balance) ->
                        decided.put(intervention, balance.sum(Balance.Sort.DECIDED)));
        return decided;
    }

    /// Of which interventions a year's money is told here.
    public FundedYear funded(AssociationId association, int year) {
        return FundedYear.of(all(association), year);
    }

    /// The years of which it is told what any intervention used.
    public List<Integer> yearsOfUse(AssociationId association) {
        var book = all(association);
        return book.years().stream()
                .filter(it -> !FundedYear.of(book, it).used().isEmpty())
                .toList();
    }

    /// The requisitions that count, also those not yet paid; for registers that reckon with them.
    public List<Requisition> asked(AssociationId association) {
        return all(association).requisitions().stream().filter(it -> it.state().isAsked()).toList();
    }

    FundingBook all(AssociationId association) {
        return tenants.within(association, this::book);
    }

    /// Within a tenant only.
    FundingBook book() {
        return new FundingBook(
                applications.applications(),
                applications.decisions(),
                requisitions.requisitions(),
                requisitions.yearEnds(),
                reminders.terms(),
                reminders.reminders());
    }
}
