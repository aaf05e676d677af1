package se.fyrklover.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.ReceivedReports;
import se.fyrklover.followup.Reception;
import se.fyrklover.followup.RoomConnections;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Mac;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.words.Words;
import tools.jackson.databind.json.JsonMapper;

/// Where rooms hand in period reports by themselves, with the token that the office has given them.
@Controller
class PeriodReportApi {

    static final String NONCE = "Fyrklover-Nonce";
    static final String PROOF = "Fyrklover-Proof";

    private static final String ADDRESS = "/api/v1/period-reports";
    private static final String BEARER = "Bearer ";

    /// Thirty-two bytes.
    private static final Pattern NONCE_FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RoomConnections connections;
    private final Passes passes;
    private final ReceivedReports reports;

    PeriodReportApi(RoomConnections connections, Passes passes, ReceivedReports reports) {
        this.connections = connections;
        this.passes = passes;
        this.reports = reports;
    }

    @PostMapping(ADDRESS)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        return answer(request, reports::receive);
    }

    @PostMapping(ADDRESS + "/preview")
    ResponseEntity<byte[]> preview(HttpServletRequest request) throws IOException {
        return answer(request, reports::preview);
    }

    /// Who it is before what it says: nothing of the body is read for who may not send any.
    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, BiFunction<Pass, PeriodReport, Reception> work)
            throws IOException {
        var words = new Words(language(request));
        return switch (connections.shown(token(request), request.getRemoteAddr())) {
            case RoomConnections.Shown.Unknown _ ->
                    refused(words, HttpStatus.UNAUTHORIZED, "followup.api.unknown-token");
            case RoomConnections.Shown.TooMany _ ->
                    refused(words, HttpStatus.TOO_MANY_REQUESTS, "followup.api.too-many");
            case RoomConnections.Shown.Known known -> {
                var nonce = Optional.ofNullable(request.getHeader(NONCE)).orElse("");
                if (!NONCE_FORM.matcher(nonce).matches())
                    yield refused(words, HttpStatus.BAD_REQUEST, "followup.api.nonce", NONCE);
                yield answer(request, words, known, nonce, work);
            }
        };
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Words words,
            RoomConnections.Shown.Known known,
            String nonce,
            BiFunction<Pass, PeriodReport, Reception> work)
            throws IOException {
        var body =
                request.getContentLengthLong() > PeriodReport.LARGEST
                        ? new byte[PeriodReport.LARGEST + 1]
                        : request.getInputStream().readNBytes(PeriodReport.LARGEST + 1);
        return switch (PeriodReport.parse(body)) {
            case Parsed.Unreadable<PeriodReport>(var why) ->
                    refused(
                            words,
                            body.length > PeriodReport.LARGEST
                                    ? HttpStatus.CONTENT_TOO_LARGE
                                    : HttpStatus.UNPROCESSABLE_CONTENT,
                            List.of(why));
            case Parsed.Read<PeriodReport>(var report) ->
                    told(
                            words,
                            work.apply(passes.of(known.room(), known.tenant()), report),
                            new Proof(known.proof(), nonce, report.digest()));
        };
    }

    /// What the room knows the office by: it takes the token's digest to make, and is of this
    /// request and no other.
    private record Proof(Mac mac, String nonce, Digest digest) {

        String of(HttpStatus status) {
            var said = nonce + "\n" + digest.hex() + "\n" + status.value();
            return mac.of(said.getBytes(StandardCharsets.UTF_8)).hex();
        }
    }

    private static ResponseEntity<byte[]> told(Words words, Reception reception, Proof proof) {
        return switch (reception) {
            case Reception.Received(var number, _) -> accepted(HttpStatus.CREATED, number, proof);
            case Reception.ReceivedBefore(var number, _) -> accepted(HttpStatus.OK, number, proof);
            case Reception.Ready _ -> accepted(HttpStatus.OK, 0, proof);
            case Reception.Refused refused -> refused(words, status(refused), refused.why(), proof);
        };
    }

    private static HttpStatus status(Reception.Refused refused) {
        return switch (refused) {
            case Reception.NotOwn _ -> HttpStatus.FORBIDDEN;
            case Reception.OtherContent _, Reception.Closed _ -> HttpStatus.CONFLICT;
            case Reception.Faulty _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /// @param number what it was received by; none, and so null, where it was only looked at
    private static ResponseEntity<byte[]> accepted(HttpStatus status, int number, Proof proof) {
        var answer = JSON.createObjectNode().put("status", status.value());
        if (number > 0) answer.put("number", number);
        else answer.putNull("number");
        answer.put("digest", proof.digest().hex());
        return answer(status, JSON.writeValueAsBytes(answer), proof.of(status));
    }

    private static ResponseEntity<byte[]> refused(
            Words words, HttpStatus status, String key, Object... arguments) {
        return refused(words, status, List.of(Phrase.of(key, arguments)));
    }

    private static ResponseEntity<byte[]> refused(
            Words words, HttpStatus status, List<Phrase> why) {
        return answer(status, faults(words, status, why), "");
    }

    private static ResponseEntity<byte[]> refused(
            Words words, HttpStatus status, List<Phrase> why, Proof proof) {
        return answer(status, faults(words, status, why), proof.of(status));
    }

    private static byte[] faults(Words words, HttpStatus status, List<Phrase> why) {
        var answer = JSON.createObjectNode().put("status", status.value());
        var faults = answer.putArray("faults");
        why.forEach(it -> faults.add(words.say(it)));
        return JSON.writeValueAsBytes(answer);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, byte[] body, String proof) {
        var answer =
                ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore());
        if (!proof.isEmpty()) answer.header(PROOF, proof);
        if (status == HttpStatus.UNAUTHORIZED)
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer.body(body);
    }

    private static String token(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.startsWith(BEARER) ? shown.substring(BEARER.length()) : "";
    }

    /// The first that is asked for of those that we speak.
    private static Language language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.SV;
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked ->
                        Arrays.stream(Language.values())
                                .filter(it -> it.tag().equals(asked.getLanguage())))
                .findFirst()
                .orElse(Language.SV);
    }
}
