package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Pass;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.Money;

/// An association of its own, with people who handle its interventions' money.
final class SomeFunding {

    static final int YEAR = 2024;

    final Tenant tenant = People.association();
    final Pass officer = pass(Role.OFFICER, "", "Ove Ordning");
    final Pass manager = pass(Role.MANAGER, "", "Maj Mandat");
    final Pass third = pass(Role.OFFICER, "", "Tor Tredje");
    final Pass bron = pass(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
    final Pass stigen = pass(Role.INTERVENTION_REPORTER, "stigen", "Stig Stensson");

    private final RunningProduct product = RunningProduct.shared();
    final Applications applications = product.the(Applications.class);
    final Requisitions requisitions = product.the(Requisitions.class);
    final Fundings fundings = product.the(Fundings.class);

    Pass pass(Role role, String subject, String name) {
        return People.pass(People.with(role, subject, tenant, name), tenant);
    }

    FundingBook book() {
        return fundings.all(product.the(Tenants.class).find(tenant.slug()).orElseThrow().id());
    }

    static UUID press() {
        return UUID.randomUUID();
    }

    static int done(Handled handled) {
        if (handled instanceof Handled.Done(var number)) return number;
        throw new AssertionError(handled.toString());
    }

    static YearAmounts kronor(int year, long kronor) {
        return new YearAmounts(Map.of(year, Money.kronor(kronor)));
    }

    static Application.Draft draft(
            String intervention, FundingKind kind, @Nullable Integer frame, YearAmounts asked) {
        return new Application.Draft(
                intervention,
                kind,
                Optional.ofNullable(frame),
                "Ansökan " + intervention,
                "Att hjälpas åt.",
                List.of("Klöverby kommun", "Region Norra Klöver"),
                asked);
    }

    static FundingDecision.Terms terms(YearAmounts granted) {
        return new FundingDecision.Terms(LocalDate.of(2023, 11, 24), "§ 61", granted, "");
    }

    int applied(String intervention, FundingKind kind, @Nullable Integer frame, YearAmounts asked) {
        return done(applications.apply(officer, press(), draft(intervention, kind, frame, asked)));
    }

    int prepared(String intervention, FundingKind kind, @Nullable Integer frame, YearAmounts it) {
        var number = applied(intervention, kind, frame, it);
        done(applications.prepare(officer, press(), number, 0, true, "Bifall."));
        return number;
    }

    /// A decision that grants a project so many kronor for the year.
    int granted(String intervention, long kronor) {
        return granted(intervention, FundingKind.PROJECT, null, kronor);
    }

    int granted(String intervention, FundingKind kind, @Nullable Integer frame, long kronor) {
        var application = prepared(intervention, kind, frame, kronor(YEAR, kronor));
        return done(
                applications.decide(manager, press(), application, 1, terms(kronor(YEAR, kronor))));
    }

    static Requisition.Content salary(long kronor) {
        return new Requisition.Content(
                List.of(new RequisitionLine.Salary("Samordnare", 8_000, 30, Money.kronor(kronor))),
                "");
    }

    /// A requisition of the year that is written and not sent.
    int written(String intervention, int quarter, long kronor) {
        return done(
                requisitions.begin(
                        intervention.equals("bron") ? bron : stigen,
                        press(),
                        intervention,
                        new Quarter(YEAR, quarter),
                        salary(kronor)));
    }

    int sent(String intervention, int quarter, long kronor) {
        var number = written(intervention, quarter, kronor);
        done(
                requisitions.send(
                        intervention.equals("bron") ? bron : stigen, press(), number, 1, ""));
        return number;
    }

    int approved(String intervention, int quarter, long kronor) {
        var number = sent(intervention, quarter, kronor);
        done(requisitions.approve(officer, press(), number, 2));
        done(requisitions.approve(manager, press(), number, 3));
        return number;
    }

    Requisition requisition(int number) {
        return book().requisition(number).orElseThrow();
    }

    Balance balance(String intervention) {
        return book().balance(intervention, YEAR);
    }
}
