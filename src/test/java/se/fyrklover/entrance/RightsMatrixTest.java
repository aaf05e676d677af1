package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// Who gets through at every address of the office: each route of the program, asked by each kind
/// of caller, against the answers that stand in `rights.txt`.
///
/// A route that has no line there fails. With `-Dfyrklover.rights=write` the file is written anew,
/// to be read line by line before it is kept.
class RightsMatrixTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));
    private static final Path FILE = HOME.resolve("src/test/resources/rights.txt");

    /// Those that ask, in the order of the columns; `own` and `other` are about the member or the
    /// intervention that an address names.
    private enum Asker {
        OPEN("open"),
        NOBODY("nobody"),
        ADMINISTRATOR("admin"),
        MANAGER("manager"),
        OFFICER("officer"),
        BOARD_MEMBER("board"),
        AUDITOR("auditor"),
        MEMBER_OWN("mem.own"),
        MEMBER_OTHER("mem.oth"),
        INTERVENTION_OWN("int.own"),
        INTERVENTION_OTHER("int.oth"),
        ELSEWHERE("elsewhere");

        private final String head;

        Asker(String head) {
            this.head = head;
        }
    }

    /// Each is asked for anew, since some addresses end the session.
    private static final Map<Asker, Supplier<Asking>> ASKERS = new LinkedHashMap<>();

    @BeforeAll
    static void everybodySignsIn() {
        PRODUCT.the(Imports.class)
                .bring(new Caller.Operator(), HOME.resolve("packages/kloverbygden"));
        var klover = tenant("kloverbygden");
        ASKERS.put(Asker.OPEN, Asking::asNobody);
        ASKERS.put(Asker.NOBODY, Asking::asNobody);
        ASKERS.put(Asker.ADMINISTRATOR, signedIn(Role.ADMINISTRATOR, "", klover));
        ASKERS.put(Asker.MANAGER, signedIn(Role.MANAGER, "", klover));
        ASKERS.put(Asker.OFFICER, signedIn(Role.OFFICER, "", klover));
        ASKERS.put(Asker.BOARD_MEMBER, signedIn(Role.BOARD_MEMBER, "", klover));
        ASKERS.put(Asker.AUDITOR, signedIn(Role.AUDITOR, "", klover));
        ASKERS.put(Asker.MEMBER_OWN, signedIn(Role.MEMBER_CONTACT, "kloverby", klover));
        ASKERS.put(Asker.MEMBER_OTHER, signedIn(Role.MEMBER_CONTACT, "angsjo", klover));
        ASKERS.put(Asker.INTERVENTION_OWN, signedIn(Role.INTERVENTION_REPORTER, "bron", klover));
        ASKERS.put(
                Asker.INTERVENTION_OTHER, signedIn(Role.INTERVENTION_REPORTER, "stigen", klover));
        ASKERS.put(Asker.ELSEWHERE, signedIn(Role.MANAGER, "", tenant("kalmar")));
    }

    private static Tenant tenant(String slug) {
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private static Supplier<Asking> signedIn(Role role, String subject, Tenant tenant) {
        var account = People.with(role, subject, tenant, "Prov " + role.code());
        return () -> Asking.with(People.signedIn(account));
    }

    /// What each route is asked with, in place of what varies in it.
    private static final Map<String, String> SAMPLES =
            Map.ofEntries(
                    Map.entry("period", "2025"),
                    Map.entry("id", "bron"),
                    Map.entry("member", "kloverby"),
                    Map.entry("intervention", "bron"),
                    Map.entry("provider", "stark"),
                    Map.entry("why", "unknown"),
                    Map.entry("identity", "0".repeat(64)),
                    Map.entry("definition", "followup.enrolled?insats=bron"),
                    Map.entry("kind", "delarsrapport"),
                    Map.entry("edition", "1"),
                    Map.entry("file", "members.csv"),
                    Map.entry("row", "2"),
                    Map.entry("number", "1"),
                    Map.entry("month", "2025-01"));

    /// What every form is sent with; no door can use all of it.
    private static final Map<String, String> SENT = Map.of("text", "Ett prov.");

    private static String address(String pattern, String association) {
        var address = new StringBuilder();
        var rest = pattern;
        while (rest.contains("{")) {
            var open = rest.indexOf('{');
            var close = closing(rest, open);
            var name = rest.substring(open + 1, close).replaceFirst(":.*", "");
            address.append(rest, 0, open)
                    .append(
                            name.equals("association")
                                    ? association
                                    : sample(name, rest.substring(open, close)));
            rest = rest.substring(close + 1);
        }
        return address.append(rest).toString();
    }

    /// The first of several that a variable allows, a sample, or a token or an id that there is
    /// none of.
    private static String sample(String name, String variable) {
        var sample = SAMPLES.get(name);
        if (sample != null) return sample;
        if (variable.contains("|"))
            return variable.substring(variable.indexOf(':') + 1, variable.indexOf('|'));
        return name.equals("token") ? "A".repeat(43) : new UUID(0, variable.length()).toString();
    }

    /// Where a variable ends whose pattern may hold braces of its own.
    private static int closing(String text, int open) {
        var depth = 0;
        for (var at = open; at < text.length(); at++) {
            if (text.charAt(at) == '{') depth++;
            if (text.charAt(at) == '}' && --depth == 0) return at;
        }
        throw new IllegalArgumentException(text);
    }

    private static String answer(Asker asker, String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path =
                address(
                        route.substring(route.indexOf(' ') + 1),
                        asker == Asker.OPEN ? "kalmar" : "kloverbygden");
        if (asker == Asker.OPEN)
            path =
                    path.replace("2025", "2024")
                            .replace("delarsrapport", "arsredovisning")
                            .replace("bron", "krus");
        var asking = Objects.requireNonNull(ASKERS.get(asker)).get();
        return outcome(method.equals("GET") ? asking.get(path) : asking.post(path, SENT), route);
    }

    /// Whether one got through: to the page or to what the door itself says of what was sent.
    private static String outcome(HttpResponse<String> answer, String route) {
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() == 403) return "no";
        if (answer.statusCode() == 401) return "no";
        if (to.startsWith("/logga-in?till=")) return "sign-in";
        if (to.startsWith("/bekrafta?till=")) return "prove";
        assertThat(answer.statusCode()).as(route).isLessThan(500);
        if (answer.statusCode() == 404) return "absent";
        return "yes";
    }

    private static String line(String route) {
        var line = new StringBuilder("%-100s".formatted(route));
        for (var asker : Asker.values()) line.append(" %-9s".formatted(answer(asker, route)));
        return line.toString().stripTrailing();
    }

    private static String head() {
        var head = new StringBuilder("%-100s".formatted("#"));
        for (var asker : Asker.values()) head.append(" %-9s".formatted(asker.head));
        return head.toString().stripTrailing();
    }

    @Test
    void everyRouteAnswersEveryCallerAsExpected() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "# Who gets through: yes, no (403), sign-in (led to sign in), prove (led to prove it again),"
                        + " absent (404).");
        lines.add(
                "# `open` is nobody in an association that anyone may read; the others ask in one that is"
                        + " read by roles.");
        lines.add(head());
        for (var route : Routes.all()) lines.add(line(route));
        var text = String.join("\n", lines) + "\n";
        if ("write".equals(System.getProperty("fyrklover.rights"))) Files.writeString(FILE, text);

        assertThat(text).isEqualTo(Files.readString(FILE));
    }
}
