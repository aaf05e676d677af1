package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A table of who gets through at the addresses of a house: a line for each route, a column for
/// each kind of caller.
///
/// @param samples what each route is asked with, in place of what varies in it
public record RightsMatrix(List<String> routes, Map<String, String> samples, List<Asker> askers) {

    /// One that asks, each time anew, since some addresses end the session.
    ///
    /// @param association in whose addresses it asks
    /// @param adapt what it asks with instead
    public record Asker(
            String head, String association, UnaryOperator<String> adapt, Supplier<Asking> asking) {

        public Asker(String head, String association, Supplier<Asking> asking) {
            this(head, association, UnaryOperator.identity(), asking);
        }
    }

    /// What every form is sent with; no door can use all of it.
    private static final Map<String, String> SENT = Map.of("text", "Ett prov.");

    /// The matrix against the file that tells what is expected; with `-Dfyrklover.rights=write` the
    /// file is written anew, to be read line by line before it is kept.
    public void assertAsIn(String file, String... remarks) throws IOException {
        var kept = Path.of(System.getProperty("fyrklover.home", "."), "src/test/resources", file);
        var lines = new ArrayList<String>();
        lines.add(
                "# Who gets through: yes, no (403), sign-in (led to sign in), prove (led to prove it again),"
                        + " absent (404).");
        for (var remark : remarks) lines.add("# " + remark);
        lines.add(line("#", askers.stream().map(Asker::head).toList()));
        for (var route : routes)
            lines.add(line(route, askers.stream().map(it -> answer(it, route)).toList()));
        var text = String.join("\n", lines) + "\n";
        if ("write".equals(System.getProperty("fyrklover.rights"))) Files.writeString(kept, text);

        assertThat(text).isEqualTo(Files.readString(kept));
    }

    private static String line(String route, List<String> cells) {
        var line = new StringBuilder("%-100s".formatted(route));
        for (var cell : cells) line.append(" %-9s".formatted(cell));
        return line.toString().stripTrailing();
    }

    private String answer(Asker asker, String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path =
                asker.adapt()
                        .apply(
                                address(
                                        route.substring(route.indexOf(' ') + 1),
                                        asker.association()));
        var asking = asker.asking().get();
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

    private String address(String pattern, String association) {
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
    private String sample(String name, String variable) {
        var sample = samples.get(name);
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
}
