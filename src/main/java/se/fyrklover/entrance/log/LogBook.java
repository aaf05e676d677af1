package se.fyrklover.entrance.log;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Right;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.AuditLog.Filter;
import se.fyrklover.audit.Event;
import se.fyrklover.audit.Reviews;
import se.fyrklover.audit.Reviews.Review;

/// The log and its samples, for whom they are.
@Component
class LogBook {

    /// What came of signing a month's sample.
    enum Signing {
        SIGNED,
        /// Somebody had signed it before.
        TAKEN,
        /// Nobody looks through oneself.
        OWN_ACTS_ONLY,
        /// There is no such sample.
        NOT_DRAWN
    }

    /// As many as a file for an office program should have.
    static final int MOST_TAKEN_OUT = 50_000;

    private final Tenants tenants;
    private final AuditLog log;
    private final Reviews reviews;
    private final Roles roles;
    private final Passes passes;

    LogBook(Tenants tenants, AuditLog log, Reviews reviews, Roles roles, Passes passes) {
        this.tenants = tenants;
        this.log = log;
        this.reviews = reviews;
        this.roles = roles;
        this.passes = passes;
    }

    /// Events with a lower number, the newest first.
    List<Event> events(Pass pass, Filter filter, long before, int most) {
        pass.demandSome(Right.READ_LOG);
        return within(pass, () -> log.events(pass.tenant().id(), own(pass, filter), before, most));
    }

    /// Whoever may read of some interventions alone sees what is about them, and nothing else.
    private static Filter own(Pass pass, Filter filter) {
        return pass.may(Right.READ_LOG) ? filter : filter.of(pass.only(Right.READ_LOG));
    }

    /// How many events there are in all.
    long length(Pass pass) {
        pass.demandSome(Right.READ_LOG);
        var association = pass.tenant().id();
        return within(
                pass,
                () ->
                        pass.may(Right.READ_LOG)
                                ? log.head(association).number()
                                : log.count(association, own(pass, Filter.ALL)));
    }

    List<String> acts(Pass pass) {
        pass.demandSome(Right.READ_LOG);
        return within(pass, () -> log.acts(pass.tenant().id()));
    }

    /// Events to take along, and that they were taken.
    List<Event> takenOut(Pass pass, Filter filter, String format) {
        pass.demandSome(Right.READ_LOG);
        pass.demandProof();
        return within(
                pass,
                () -> {
                    var events =
                            log.events(
                                    pass.tenant().id(),
                                    own(pass, filter),
                                    Long.MAX_VALUE,
                                    MOST_TAKEN_OUT);
                    log.write(
                            pass.tenant().id(),
                            pass.caller().who(),
                            Act.of("audit.exported")
                                    .with("events", String.valueOf(events.size()))
                                    .with("format", format));
                    return events;
                });
    }

    /// The people who hold or have held a role, by their accounts; who may read the log may know
    /// whom it speaks of.
    Map<UUID, Account> people(Pass pass) {
        pass.demandSome(Right.READ_LOG);
        var people = new LinkedHashMap<UUID, Account>();
        var asking = pass.may(Right.READ_LOG) ? passes.operator(pass.tenant()) : pass;
        for (var holder : roles.of(asking))
            people.putIfAbsent(holder.account().id().value(), holder.account());
        return people;
    }

    /// The samples, the newest first; those whose time has come are drawn now.
    List<Review> reviews(Pass pass) {
        pass.demand(Right.READ_LOG);
        return within(
                pass,
                () -> {
                    reviews.drawDue(pass.tenant().id());
                    return reviews.of(pass.tenant().id());
                });
    }

    /// Draws the samples whose time has come, without anybody having asked.
    void drawDue(Tenant tenant) {
        tenants.within(
                tenant.id(),
                () -> {
                    reviews.drawDue(tenant.id());
                    return tenant;
                });
    }

    /// The events of a sample, in their order.
    List<Event> drawn(Pass pass, Review review) {
        pass.demand(Right.READ_LOG);
        return within(
                pass,
                () ->
                        review.numbers().stream()
                                .map(it -> log.find(pass.tenant().id(), it))
                                .flatMap(Optional::stream)
                                .toList());
    }

    /// Signs a month's sample: whoever signs has looked at it.
    Signing sign(Pass pass, YearMonth month, String remark) {
        pass.demand(Right.REVIEW_LOG);
        pass.demandProof();
        var found = reviews(pass).stream().filter(it -> it.month().equals(month)).findFirst();
        var account = pass.account().map(Account::id).map(AccountId::value);
        if (found.isEmpty() || account.isEmpty()) return Signing.NOT_DRAWN;
        if (isOf(account.get(), drawn(pass, found.get()))) return Signing.OWN_ACTS_ONLY;
        return within(
                pass,
                () ->
                        reviews.sign(
                                        pass.tenant().id(),
                                        pass.caller().who(),
                                        account.get(),
                                        month,
                                        remark)
                                ? Signing.SIGNED
                                : Signing.TAKEN);
    }

    /// Whether events are one person's acts alone.
    static boolean isOf(UUID account, List<Event> events) {
        return events.stream().allMatch(it -> Objects.equals(it.actor().orElse(null), account));
    }

    private <T> T within(Pass pass, java.util.function.Supplier<T> work) {
        return tenants.within(pass.tenant().id(), work);
    }
}
