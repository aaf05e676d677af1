package se.fyrklover.participation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.fyrklover.participation.RoomInterventions.Office;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.Token;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks with the office, and with nobody else: whoever answers must prove to have the token.
@Component
class OfficeClient implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// Asks what the office would say; changes nothing there.
    OfficeAnswer preview(Office office, String report, Digest digest) {
        return send(office, "/api/v1/period-reports/preview", report, digest);
    }

    OfficeAnswer handOver(Office office, String report, Digest digest) {
        return send(office, "/api/v1/period-reports", report, digest);
    }

    private OfficeAnswer send(Office office, String path, String report, Digest digest) {
        var nonce = Token.random().text();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(office.address() + path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + office.token().shown().text())
                            .header("Fyrklover-Nonce", nonce)
                            .POST(BodyPublishers.ofString(report))
                            .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return read(answer, body, office, nonce, digest);
            }
        } catch (IOException | IllegalArgumentException | JacksonException unreadable) {
            return new OfficeAnswer.NoAnswer();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new OfficeAnswer.NoAnswer();
        }
    }

    private static OfficeAnswer read(
            HttpResponse<?> answer, InputStream body, Office office, String nonce, Digest digest)
            throws IOException {
        var content = JSON.readTree(body.readNBytes(LARGEST));
        var code = answer.statusCode();
        if (code != 200 && code != 201) return new OfficeAnswer.Refused(code, sentences(content));
        var proof = answer.headers().firstValue("Fyrklover-Proof").orElse("");
        var isOurs = digest.hex().equals(content.path("digest").asString(""));
        if (!isOurs || !isProved(office, nonce, digest, code, proof))
            return new OfficeAnswer.NotTheOffice();
        return new OfficeAnswer.Received(
                String.valueOf(content.path("number").asInt(0)), code == 200);
    }

    private static boolean isProved(
            Office office, String nonce, Digest digest, int status, String proof) {
        var expected =
                Mac.agreed(office.token())
                        .of(
                                (nonce + "\n" + digest.hex() + "\n" + status)
                                        .getBytes(StandardCharsets.UTF_8));
        return proof.matches("[0-9a-f]{64}")
                && expected.equals(Digest.stored(HexFormat.of().parseHex(proof)));
    }

    private static List<String> sentences(JsonNode content) {
        var sentences = new ArrayList<String>();
        var told = content.isArray() ? content : content.path("faults");
        for (var sentence : told)
            if (sentence.isString() && sentences.size() < 20)
                sentences.add(shortened(sentence.asString()));
        return sentences;
    }

    private static String shortened(String sentence) {
        return sentence.length() <= 300 ? sentence : sentence.substring(0, 300);
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
