package se.fyrklover.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Period;

/// The invented association under another name, for tests that hand reports in to it.
public final class RoomsOffice {

    public static final Period INTERIM =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 8, 31));

    private static final Path PACKAGE =
            Path.of(System.getProperty("fyrklover.home", "."), "packages", "kloverbygden");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Sessions.Origin HERE = new Sessions.Origin("127.0.0.1", "test");

    private final RunningProduct product = RunningProduct.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String slug;

    private RoomsOffice(String slug) {
        this.slug = slug;
    }

    /// An association of its own.
    public static RoomsOffice made() {
        var office = new RoomsOffice("rum-" + UUID.randomUUID().toString().substring(0, 8));
        office.bring("Klöverbygdens samordningsförbund");
        return office;
    }

    /// Brings the package in, under a name, which makes it another package each time.
    public void bring(String name) {
        try {
            var folder = Files.createTempDirectory("package");
            try (var files = Files.list(PACKAGE)) {
                for (var file : files.toList())
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
            var about = folder.resolve("association.yaml");
            Files.writeString(
                    about,
                    Files.readString(about)
                            .replace("id: kloverbygden", "id: " + slug)
                            .replaceFirst("name: .*", "name: " + name));
            var result = product.the(Imports.class).bring(new Caller.Operator(), folder);
            if (!(result instanceof Imports.Result.Imported))
                throw new AssertionError(String.valueOf(result));
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Tenant tenant() {
        return product.the(Tenants.class).find(slug).orElseThrow();
    }

    public String slug() {
        return slug;
    }

    public String path(String path) {
        return "/" + slug + path;
    }

    public Snapshot snapshot() {
        var tenant = tenant();
        return product.the(AllFigures.class).of(tenant.id(), tenant.revision());
    }

    /// The pass of the machine's operator.
    public Pass operator() {
        return product.the(Passes.class).operator(tenant());
    }

    /// What a room of an intervention shows.
    public Token connected(String intervention) {
        return product.the(RoomConnections.class)
                .issue(operator(), intervention)
                .orElseThrow()
                .token();
    }

    /// A report of an intervention for the first eight months, with an id of its own.
    public SomeReport report(String intervention) {
        return SomeReport.of(slug, intervention, INTERIM).with(UUID.randomUUID());
    }

    public Account person(Role role, String subject) {
        var account =
                product.the(Accounts.class)
                        .make(
                                new EmailAddress(UUID.randomUUID() + "@example.org"),
                                "Rut Rönn",
                                false);
        product.the(Roles.class).give(new Caller.Operator(), tenant(), account, role, subject);
        return account;
    }

    /// What the browser of somebody who signs in now shows.
    public String session(Account account) {
        return product.the(Sessions.class).open(account, Sessions.Way.DEMO, HERE).text();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.baseUrl() + path));
    }

    public HttpResponse<String> get(String path, String session) {
        return send(request(path).header("Cookie", "__Host-session=" + session));
    }

    /// Sends a form of a page, as a browser does: with the page's token and its cookie.
    public HttpResponse<String> post(String page, String path, String session, String... fields) {
        var form = get(page, session);
        var token = TOKEN.matcher(form.body());
        if (!token.find()) throw new AssertionError(page + " has no form");
        var cookies =
                Stream.concat(
                                Stream.of("__Host-session=" + session),
                                form.headers().allValues("Set-Cookie").stream()
                                        .map(it -> it.substring(0, it.indexOf(';')))
                                        .filter(it -> it.contains("formular")))
                        .collect(Collectors.joining("; "));
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token.group(1)));
        var boundary = "grans" + UUID.randomUUID();
        return send(
                request(path)
                        .header("Cookie", cookies)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(multipart(all, boundary))));
    }

    private static String multipart(List<String> fields, String boundary) {
        var body = new StringBuilder();
        for (var at = 0; at < fields.size(); at += 2)
            body.append(
                            "--%s\r\nContent-Disposition: form-data; name=\"%s\""
                                    .formatted(boundary, fields.get(at)))
                    .append(fields.get(at).equals("fil") ? "; filename=\"rapport.json\"" : "")
                    .append("\r\n\r\n")
                    .append(fields.get(at + 1))
                    .append("\r\n");
        return body.append("--").append(boundary).append("--\r\n").toString();
    }

    /// Hands a report in as a room does.
    public HttpResponse<String> handIn(String token, String nonce, String body) {
        return handIn("/api/v1/period-reports", token, nonce, body);
    }

    public HttpResponse<String> handIn(String path, String token, String nonce, String body) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Fyrklover-Nonce", nonce)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }
}
