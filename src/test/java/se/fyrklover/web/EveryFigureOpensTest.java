package se.fyrklover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;

/// No figure that is shown is a dead end.
class EveryFigureOpensTest {

    private static final int AT_ONCE = 4;

    private final RunningProduct product = RunningProduct.shared();
    private final Set<String> faults = new ConcurrentSkipListSet<>();

    @Test
    void everyLinkOnEveryPageLeadsToAPage() throws Exception {
        var years = product.snapshot().periods().stream().filter(Period::isYear);
        var pages = Addresses.pages(years.mapToInt(Period::year).toArray());
        var linked = new ConcurrentSkipListSet<String>();

        each(pages, page -> linked.addAll(linksOf(page, _ -> true)));
        linked.removeAll(pages);
        linked.removeAll(thoseReadByRoles());
        each(linked, this::answer);

        assertThat(linked.stream().filter(EveryFigureOpensTest::isFigure)).hasSizeGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    /// An association that is read by roles leads to where one signs in.
    private List<String> thoseReadByRoles() {
        return product.the(Tenants.class).all().stream()
                .filter(it -> !it.open())
                .map(it -> "/" + it.slug())
                .toList();
    }

    @Test
    void everyFigureOf2024IsShownAtItsOwnAddressWithTheRowsItRestsOn() throws Exception {
        var figures = product.snapshot().during(Period.year(2024)).all();
        var rows = new ConcurrentSkipListSet<String>();

        each(figures, figure -> rows.addAll(rowsOf(figure)));
        each(rows, this::answer);

        assertThat(figures).hasSizeGreaterThan(500);
        assertThat(rows).hasSizeGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPeriodIsReachedFromTheStart() {
        var years =
                product.snapshot().periods().stream()
                        .filter(Period::isYear)
                        .map(year -> "/kalmar/" + year.year())
                        .collect(Collectors.toSet());

        var fromTheStart = Addresses.links("/");
        var fromTheNewest = Addresses.links(years.stream().max(String::compareTo).orElseThrow());

        assertThat(fromTheStart).contains("/kalmar");
        assertThat(fromTheNewest).containsAll(years);
    }

    @Test
    void aFigureThatDoesNotExistIsNotFound() {
        var paths =
                List.of(
                        "/kalmar/2024/siffra/followup.nothing",
                        "/kalmar/2024/siffra/followup.enrolled?insats=ingen",
                        "/kalmar/1850/siffra/followup.enrolled",
                        "/ingenstans/2024/siffra/followup.enrolled",
                        "/kalmar/underlag/period-reports.csv/1",
                        "/kalmar/underlag/period-reports.csv/9999999",
                        "/kalmar/underlag/..%2Fassociation.yaml/2",
                        "/kalmar/underlag/association.yaml/2");

        assertThat(paths)
                .allSatisfy(
                        path -> assertThat(product.get(path).statusCode()).as(path).isIn(400, 404));
    }

    private Collection<String> rowsOf(Figure figure) {
        var address = Addresses.of(figure);
        var html = answer(address);
        var value = Addresses.page().words().outcome(figure.outcome());
        if (!html.replaceAll("<[^>]*>", "").contains(value))
            faults.add(address + " does not say " + value);
        return Addresses.linksIn(html).stream().filter(it -> it.contains("/underlag/")).toList();
    }

    private Collection<String> linksOf(String page, Predicate<String> kind) {
        return Addresses.linksIn(answer(page)).stream()
                .filter(it -> !it.startsWith("/assets/") && !it.contains("sprak="))
                .filter(kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String answer(String path) {
        var answer = product.get(path);
        // On to the newest year, or to signing in.
        var redirected =
                List.of(302, 303).contains(answer.statusCode()) && path.matches("/[a-z-]+");
        if (answer.statusCode() != 200 && !redirected)
            faults.add(path + " answers " + answer.statusCode());
        return answer.body();
    }

    private static boolean isFigure(String path) {
        return path.contains("/siffra/");
    }

    private static <T> void each(Collection<T> all, Consumer<T> work) throws Exception {
        var things = List.copyOf(all);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var pending =
                    IntStream.range(0, things.size())
                            .mapToObj(at -> threads.submit(() -> work.accept(things.get(at))))
                            .toList();
            for (var each : pending) each.get();
        }
    }
}
