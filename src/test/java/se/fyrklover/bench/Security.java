package se.fyrklover.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.SignIn;
import se.fyrklover.access.Someone;
import se.fyrklover.access.Tenants;
import se.fyrklover.access.proof.Password;
import se.fyrklover.access.proof.PasswordDigests;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Chains;
import se.fyrklover.audit.Who;
import se.fyrklover.entrance.Timings;
import se.fyrklover.mail.Letter;
import se.fyrklover.mail.Outbox;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// What it costs to be safe: signing in, being known, and having each act on record.
final class Security {

    private static final String PAGE = "/kalmar/2024/deltagare";
    private static final int PEOPLE = 40;
    private static final int ROWS = 20_000;
    private static final int PAIRS = 200;
    private static final int PAIRS_IN_FULL = 2_000;

    private final RunningProduct product;
    private final HttpClient client = HttpClient.newHttpClient();

    Security(RunningProduct product) {
        this.product = product;
    }

    void measure(boolean thorough) throws Exception {
        signIn();
        page();
        act();
        chain();
        enumeration(thorough ? PAIRS_IN_FULL : PAIRS);
    }

    private static void row(String what, double millis, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "  %-52s %9.3f ms  %,9.0f a second   × %.2f%n",
                what,
                millis,
                1_000 / millis,
                millis / baseline);
    }

    /// Password and code, which take one digest of the password; the rest is what we add.
    private void signIn() {
        System.out.println("Signing in with password and code");
        var digests = product.the(PasswordDigests.class);
        var password = Password.typed(Someone.PASSWORD);
        var digest = java.util.Optional.of(digests.of(password));
        var bare = Timing.median(PEOPLE, () -> digests.matches(password, digest) ? 1 : 0);
        var waiting = new ArrayDeque<Someone>();
        while (waiting.size() < PEOPLE * 3 / 2) waiting.add(Someone.withRole(Role.OFFICER));
        var whole = Timing.median(PEOPLE, () -> signedIn(waiting));
        row("baseline: one Argon2id of 19 MiB, two passes", bare, bare);
        row("sign-in, with session, record and all", whole, bare);
        System.out.println();
    }

    private long signedIn(Deque<Someone> waiting) {
        var someone = waiting.removeFirst();
        var door = product.the(SignIn.class);
        if (door.password(someone.email(), Someone.PASSWORD, Someone.HERE)
                        instanceof SignIn.Answer.Halfway(var note)
                && door.code(note, someone.code(), Someone.HERE) instanceof SignIn.Answer.Opened)
            return 1;
        throw new IllegalStateException("nobody was let in");
    }

    /// Anybody's page is kept when it is made; a person's is made anew, and its reading put on
    /// record.
    private void page() throws Exception {
        System.out.println("A page (" + PAGE + ") at 50 connections");
        var cookie =
                People.signedIn(People.with(Role.MANAGER, product.tenant(), "Mätning Mätsson"));
        var anybody = Map.<String, String>of();
        var person = Map.of("Cookie", cookie);
        var address = product.baseUrl() + PAGE;
        Load.perSecond(address, 2_000, anybody);
        Load.perSecond(address, 1_000, person);
        for (var round = 1; round <= 3; round++) {
            var plain = Load.perSecond(address, 4_000, anybody);
            var known = Load.perSecond(address, 1_500, person);
            System.out.printf(
                    Locale.ROOT,
                    "  round %d: for anybody %,.0f a second, for a person %,.0f, ratio %.2f%n",
                    round,
                    plain,
                    known,
                    known / plain);
        }
        System.out.println();
    }

    private void act() {
        System.out.println("An act: one row inserted, in a transaction of its own");
        var tenants = product.the(Tenants.class);
        var association = product.tenant().id();
        LongSupplier bare = () -> tenants.within(association, () -> letter(association));
        LongSupplier recorded =
                () ->
                        tenants.act(
                                association,
                                Who.OPERATOR,
                                Act.of("web.looked").with("page", "/"),
                                () -> letter(association));
        var alone = Timing.median(500, bare);
        var both = Timing.median(500, recorded);
        row("baseline: the row alone", alone, alone);
        row("with its row in the chain", both, alone);
        System.out.println();
    }

    private long letter(AssociationId association) {
        return product.the(Outbox.class)
                .put(
                        new Letter(
                                association,
                                null,
                                new EmailAddress("bench@example.org"),
                                "Mätning",
                                "Mätning",
                                Language.SV))
                .version();
    }

    private void chain() {
        System.out.printf(Locale.ROOT, "A chain of %,d rows%n", ROWS);
        var association = new AssociationId(UUID.randomUUID());
        var act = Act.of("web.looked").with("page", PAGE);
        product.the(Tenants.class)
                .within(
                        association,
                        () -> {
                            for (var at = 0; at < ROWS; at++)
                                product.the(Tenants.class)
                                        .act(association, Who.nobody("192.0.2.7"), act, () -> act);
                            return act;
                        });
        var read = Timing.median(5, () -> read(association));
        var verified =
                Timing.median(
                        5,
                        () ->
                                product.the(Chains.class)
                                        .verify(association, List.of())
                                        .head()
                                        .number());
        chainRow("baseline: reading its rows", read, read);
        chainRow("audit verify", verified, read);
        System.out.println();
    }

    private static void chainRow(String what, double millis, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "  %-52s %9.1f ms  %,9.0f rows a second   × %.2f%n",
                what,
                millis,
                ROWS * 1_000 / millis,
                millis / baseline);
    }

    /// Every column, a thousand rows at a time.
    private long read(AssociationId association) {
        return product.the(Tenants.class)
                .within(
                        association,
                        () ->
                                product
                                        .the(JdbcClient.class)
                                        .sql(
                                                """
                                                select number, happened_at, actor, act, content, salt,
                                                    digest, mac
                                                from audit_event where association_id = ? order by number
                                                """)
                                        .withFetchSize(1_000)
                                        .param(association.value())
                                        .query((row, _) ->
                                                (long)
                                                        (row.getString("content").length()
                                                                + row.getBytes("digest").length
                                                                + row.getBytes("mac").length))
                                        .list()
                                        .stream()
                                        .mapToLong(it -> it)
                                        .sum());
    }

    /// Whether the time that a refusal takes tells that there is such an account: a known address
    /// and an unknown one in turns, and how far the medians are apart beside how sure they are.
    private void enumeration(int pairs) throws Exception {
        System.out.printf(Locale.ROOT, "Refused at sign-in, n = %,d of each%n", pairs);
        var someone = Someone.withRole(Role.OFFICER);
        var form = form();
        var known = new double[pairs];
        var unknown = new double[pairs];
        for (var at = -10; at < pairs; at++) {
            Timings.forgetAttempts(product.database());
            var nobody = UUID.randomUUID() + "@exempel.example";
            var first = at % 2 == 0;
            var one = refused(form, first ? someone.email() : nobody);
            var two = refused(form, first ? nobody : someone.email());
            if (at < 0) continue;
            known[at] = first ? one : two;
            unknown[at] = first ? two : one;
        }
        compare(known, unknown);
    }

    private static void compare(double[] known, double[] unknown) {
        var above = 0.0;
        for (var one : known)
            for (var other : unknown) above += one > other ? 1 : one == other ? 0.5 : 0;
        var n = known.length;
        var share = above / ((double) n * n);
        // Mann and Whitney's statistic, which is nearly normal for as many as these.
        var z = (share - 0.5) * Math.sqrt(12.0 * n * n / (2.0 * n + 1));
        System.out.printf(
                Locale.ROOT,
                "  median for a known address %.3f ms, for an unknown %.3f ms, apart %.3f ms%n",
                median(known),
                median(unknown),
                Math.abs(median(known) - median(unknown)));
        System.out.printf(
                Locale.ROOT,
                "  a known one takes longer in %.1f %% of all pairs, z = %.2f: %s%n",
                share * 100,
                z,
                Math.abs(z) < 2.58 ? "not distinguishable (p > 0.01)" : "distinguishable");
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// What a form is sent with: its cookie and its token.
    private record Form(String cookie, String token) {}

    private Form form() throws Exception {
        var page = product.get("/logga-in");
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var at = page.body().indexOf("name=\"_csrf\" value=\"") + 20;
        return new Form(cookie, page.body().substring(at, page.body().indexOf('"', at)));
    }

    private double refused(Form form, String email) throws IOException, InterruptedException {
        var fields = new ArrayList<String>();
        for (var field :
                List.of(
                        List.of("_csrf", form.token()),
                        List.of("epost", email),
                        List.of("losenord", "fel lösenord här")))
            fields.add(
                    field.getFirst()
                            + "="
                            + URLEncoder.encode(field.getLast(), StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(product.baseUrl() + "/logga-in"))
                        .header("Cookie", form.cookie())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(30))
                        .POST(BodyPublishers.ofString(String.join("&", fields)))
                        .build();
        var started = System.nanoTime();
        HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
        var taken = Timing.millis(started);
        if (answer.statusCode() != 422) throw new IllegalStateException(answer.toString());
        return taken;
    }
}
