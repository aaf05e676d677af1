package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// What each role meets when it comes in: what it needs, and no way to what is not for it.
class RoleStartsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String HOME = "/kloverbygden";

    /// Figures' pages and rows are many and alike.
    private static final int OF_EACH_KIND = 12;

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern SIDE =
            Pattern.compile("<div class=\"side\">(.*?)</div>", Pattern.DOTALL);

    /// A role, where it comes in, and the menu that it has there.
    record Start(Role role, String subject, String at, List<String> menu) {}

    private static final List<String> YEARS =
            List.of(
                    "",
                    "/deltagare",
                    "/insatser",
                    "/ekonomi",
                    "/budget",
                    "/medel",
                    "/mal",
                    "/enkater");
    private static final List<String> REVIEW = List.of("/granskning", "/dokument");

    private static List<String> menu(List<String> ofYear, String... ofHouse) {
        return Stream.concat(
                        ofYear.stream().map(it -> HOME + "/2025" + it),
                        Stream.of(ofHouse).map(it -> HOME + it))
                .toList();
    }

    static List<Start> starts() {
        var all = Stream.concat(YEARS.stream(), REVIEW.stream()).toList();
        var year = HOME + "/2025";
        return List.of(
                new Start(
                        Role.ADMINISTRATOR,
                        "",
                        HOME + "/personer",
                        menu(List.of(), "/personer", "/rum", "/logg", "/installningar")),
                new Start(Role.MANAGER, "", year, menu(all, "/personer", "/rum", "/logg")),
                new Start(Role.OFFICER, "", year, menu(all, "/personer")),
                new Start(Role.BOARD_MEMBER, "", year, menu(all)),
                new Start(
                        Role.AUDITOR,
                        "",
                        year,
                        menu(
                                List.of(
                                        "",
                                        "/ekonomi",
                                        "/budget",
                                        "/medel",
                                        "/mal",
                                        "/granskning",
                                        "/dokument"),
                                "/personer",
                                "/logg")),
                new Start(
                        Role.MEMBER_CONTACT,
                        "kloverby",
                        year + "/medlem/kloverby",
                        menu(List.of("/medlem/kloverby"))),
                new Start(
                        Role.INTERVENTION_REPORTER,
                        "bron",
                        year + "/insatser/bron",
                        menu(List.of("/medel", "/insatser/bron"))));
    }

    @BeforeAll
    static void theInventedAssociationIsThere() {
        PRODUCT.the(Imports.class)
                .bring(
                        new Caller.Operator(),
                        Path.of(System.getProperty("fyrklover.home", "."))
                                .resolve("packages/kloverbygden"));
    }

    private static Asking signedIn(Start start) {
        Tenant tenant = PRODUCT.the(Tenants.class).find("kloverbygden").orElseThrow();
        return Asking.with(
                People.signedIn(
                        People.with(start.role(), start.subject(), tenant, "Prov Provsson")));
    }

    @Test
    void everyRoleOfTheOfficeHasAStart() {
        assertThat(starts().stream().map(Start::role))
                .containsExactlyInAnyOrderElementsOf(Role.of(Role.House.OFFICE));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void aRoleComesInWhereItHasItsWork(Start start) {
        var asking = signedIn(start);

        var led = asking.get(HOME);
        assertThat(led.headers().firstValue("Location").orElse("")).endsWith(start.at());
        var side = SIDE.matcher(asking.get(start.at()).body());
        assertThat(side.find()).isTrue();
        assertThat(links(side.group(1))).containsExactlyElementsOf(start.menu());
    }

    @ParameterizedTest
    @MethodSource("starts")
    void noLinkThatARoleMeetsLeadsToWhatIsNotForIt(Start start) {
        var asking = signedIn(start);
        var waiting = new ArrayDeque<>(List.of(start.at(), "/"));
        var met = new LinkedHashSet<String>();
        var kinds = new HashMap<String, Integer>();
        var refused = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var answer = asking.get(path);
            var to = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() >= 400 || to.contains("/logga-in"))
                refused.add(answer.statusCode() + " " + path);
            for (var link : links(answer.body()))
                if (isNew(link, met) && kinds.merge(kind(link), 1, Integer::sum) <= OF_EACH_KIND)
                    waiting.add(link);
        }

        assertThat(refused).isEmpty();
    }

    private static boolean isNew(String link, Set<String> met) {
        return !link.startsWith("/assets")
                && !link.contains("sprak=")
                && !link.startsWith("/kalmar")
                && met.add(link);
    }

    /// Figures, rows and files of one kind are alike; the years of a page are not.
    private static String kind(String link) {
        return link.replaceAll("(/(?:siffra|underlag|definitioner)).*", "$1")
                .replaceAll("/20\\d\\d[0-9-]*", "/year")
                .replaceAll("(/insatser/)[a-z-]+", "$1id");
    }

    private static List<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(it -> it.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }
}
