package se.fyrklover.access.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a provider, and nobody else: only the hosts that it is known at, on an encrypted way, for a
/// bounded time and a bounded answer, wherever it would send us on to.
final class Outbound implements ResourceRetriever {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final long MOST = 256 * 1024;

    private final Set<String> hosts;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Outbound(Set<String> hosts) {
        this.hosts = hosts;
    }

    /// Whether what is said with an address stays between us: by TLS, or within this machine.
    static boolean isSecret(URI address) {
        var host = address.getHost();
        if (host == null) return false;
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isThisMachine(host));
    }

    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    String get(URI address) throws IOException {
        var answer = ask(HttpRequest.newBuilder(bounded(address)).GET());
        if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
        return answer.body();
    }

    HttpResponse<String> post(URI address, String form, @Nullable String authorization)
            throws IOException {
        var request =
                HttpRequest.newBuilder(bounded(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        return ask(
                authorization == null ? request : request.header("Authorization", authorization));
    }

    private URI bounded(URI address) throws IOException {
        if (isSecret(address) && hosts.contains(address.getHost().toLowerCase(Locale.ROOT)))
            return address;
        throw new IOException("it would have us ask " + address.getHost());
    }

    /// The whole of it within the time, since an answer may begin and never end.
    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        var asked = request.header("Accept", "application/json").timeout(WHOLE).build();
        var limited = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST);
        var answer = client.sendAsync(asked, limited);
        try {
            return answer.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("no whole answer within " + WHOLE.toSeconds() + " s", slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return new Resource(get(address.toURI()), "application/json");
        } catch (URISyntaxException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
