package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Who;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Figures;
import se.fyrklover.followup.PeriodReports;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.rule.Rules;
import se.fyrklover.shared.Period;

/// How long it takes to review one year, and many associations' many years.
final class Reviews {

    private static final int ASSOCIATIONS = 75;
    private static final int YEARS = 10;

    private final RunningProduct product;

    Reviews(RunningProduct product) {
        this.product = product;
    }

    /// Every figure and every rule of a year, from the database, with nothing kept from before.
    long year() {
        var tenant = product.tenant();
        var all = all();
        return Rules.of(all.defined())
                .breaches(all.of(tenant.id(), tenant.revision()), Period.year(2024), Map.of())
                .size();
    }

    private AllFigures all() {
        var registers = product.context().getBeanProvider(Figures.class).orderedStream().toList();
        return new AllFigures(registers, product.the(Claims.class));
    }

    void country() {
        System.out.printf(
                Locale.ROOT,
                "Review of %d associations, %d years each, of generated period reports%n",
                ASSOCIATIONS,
                YEARS);
        var tenants = generated();
        review(tenants.subList(0, 5));
        var first = 0.0;
        for (var count : List.of(ASSOCIATIONS / 4, ASSOCIATIONS / 2, ASSOCIATIONS)) {
            var started = System.nanoTime();
            var found = review(tenants.subList(0, count));
            var seconds = (System.nanoTime() - started) / 1e9;
            var each = seconds / (count * YEARS);
            if (first == 0) first = each;
            System.out.printf(
                    Locale.ROOT,
                    "  %2d associations: %.1f association-years a second, × %.2f for each, %d findings%n",
                    count,
                    1 / each,
                    each / first,
                    found);
        }
        System.out.println("  aim: at least 20 a second, and × 1 however many\n");
    }

    private long review(List<Tenant> tenants) {
        var all = all();
        var rules = Rules.of(all.defined());
        var found = 0L;
        for (var tenant : tenants) {
            var snapshot = all.of(tenant.id(), tenant.revision());
            for (var period : snapshot.periods())
                found += rules.breaches(snapshot, period, Map.of()).size();
        }
        return found;
    }

    /// Associations with the reports of one real year, moved over the years and changed a little.
    private List<Tenant> generated() {
        var from = product.tenant().id();
        var members = product.the(Members.class).of(from);
        var interventions = product.the(Interventions.class).of(from);
        var cells = product.the(PeriodReports.class).during(from, Period.year(2024));
        var made = new ArrayList<Tenant>();
        for (var number = 1; number <= ASSOCIATIONS; number++) {
            var slug = "matning-%03d".formatted(number);
            var moved = new ArrayList<ReportCell>();
            for (var year = 2015; year < 2015 + YEARS; year++)
                for (var cell : cells) moved.add(moved(cell, year, number));
            product.the(Tenants.class)
                    .change(
                            slug,
                            slug,
                            Who.OPERATOR,
                            _ -> {
                                product.the(Members.class).replace(members);
                                product.the(Interventions.class).replace(interventions);
                                product.the(PeriodReports.class)
                                        .replace(moved, List.of(), List.of());
                                return Act.of("bench.filled");
                            });
            made.add(product.the(Tenants.class).find(slug).orElseThrow());
        }
        return made;
    }

    private static ReportCell moved(ReportCell cell, int year, int number) {
        var count = cell.count();
        return new ReportCell(
                cell.intervention(),
                Period.year(year),
                cell.table(),
                cell.population(),
                cell.category(),
                count == null ? null : count + (year + number) % 3,
                cell.printedLabel(),
                cell.place());
    }
}
