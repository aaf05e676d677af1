package se.fyrklover.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Role;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Period;

/// Handing over, to somebody who speaks as the office does.
class HandOversTest {

    private static final RunningRoom ROOM = RunningRoom.shared();
    private static final String HERE = ROOM.intervention("lamning");

    private final HandOvers handOvers = ROOM.the(HandOvers.class);
    private final Pass lead = ROOM.pass(Role.ROOM_LEAD, HERE);
    private final Token token = Token.random();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> received = new HashSet<>();
    private Token held = token;
    private int refusing;
    private HttpServer office;

    @BeforeEach
    void theOfficeIsOpen() throws IOException {
        office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.createContext("/", this::answer);
        office.start();
        ROOM.the(RoomInterventions.class)
                .connect(lead, HERE, "http://localhost:" + office.getAddress().getPort(), token);
    }

    @AfterEach
    void theOfficeCloses() {
        office.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var digest = Digest.of(body.getBytes(StandardCharsets.UTF_8)).hex();
        var isPreview = path.endsWith("/preview");
        var before = received.contains(digest);
        if (!isPreview && refusing == 0) received.add(digest);
        var status = refusing > 0 ? refusing : before || isPreview ? 200 : 201;
        var nonce = exchange.getRequestHeaders().getFirst("Fyrklover-Nonce");
        var proved = (nonce + "\n" + digest + "\n" + status).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Fyrklover-Proof", Mac.agreed(held).of(proved).hex());
        var content =
                refusing > 0
                        ? "{\"status\":%d,\"faults\":[\"Perioden är stängd.\"]}".formatted(status)
                        : "{\"status\":%d,\"number\":%s,\"digest\":\"%s\"}"
                                .formatted(status, isPreview ? "null" : "7", digest);
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private java.util.UUID made() {
        return handOvers.make(
                lead,
                HERE,
                Period.year(2026),
                List.of(new PeriodReport.Told("results", "Det gick bra.")));
    }

    @Test
    void aReportIsLookedAtByTheOfficeAndThenReceived() {
        var id = made();

        var answer = handOvers.send(lead, HERE, id).orElseThrow();

        assertThat(answer).isEqualTo(new OfficeAnswer.Received("7", false));
        assertThat(asked)
                .containsExactly("/api/v1/period-reports/preview", "/api/v1/period-reports");
        var kept = handOvers.find(lead, HERE, id).orElseThrow();
        assertThat(kept.isReceived()).isTrue();
        assertThat(kept.tries()).extracting(HandOver.Try::outcome).containsExactly("received");
        assertThat(received).containsExactly(kept.report().digest().hex());
    }

    @Test
    void sendingTheSameAgainChangesNothing() {
        var id = made();
        handOvers.send(lead, HERE, id);

        assertThat(handOvers.send(lead, HERE, id).orElseThrow())
                .isEqualTo(new OfficeAnswer.Received("7", true));
        assertThat(received).hasSize(1);
    }

    @Test
    void whoeverLacksTheTokenIsNotTheOffice() {
        held = Token.random();
        var id = made();

        assertThat(handOvers.send(lead, HERE, id).orElseThrow())
                .isEqualTo(new OfficeAnswer.NotTheOffice());
        assertThat(asked).containsExactly("/api/v1/period-reports/preview");
        assertThat(handOvers.find(lead, HERE, id).orElseThrow().isReceived()).isFalse();
    }

    @Test
    void whatTheOfficeRefusesIsKeptWithItsWords() {
        refusing = 409;
        var id = made();

        assertThat(handOvers.send(lead, HERE, id).orElseThrow())
                .isEqualTo(new OfficeAnswer.Refused(409, List.of("Perioden är stängd.")));
        assertThat(handOvers.find(lead, HERE, id).orElseThrow().tries())
                .extracting(HandOver.Try::said)
                .containsExactly("Perioden är stängd.");
    }

    @Test
    void anOfficeThatIsClosedMayBeAskedAgain() {
        office.stop(0);

        assertThat(handOvers.send(lead, HERE, made()).orElseThrow())
                .isEqualTo(new OfficeAnswer.NoAnswer());
    }

    @Test
    void theFileIsJustWhatWasLookedAt() {
        var id = made();
        var looked = handOvers.find(lead, HERE, id).orElseThrow().report();

        assertThat(handOvers.fetch(lead, HERE, id)).contains(looked);
        assertThat(handOvers.find(lead, HERE, id).orElseThrow().tries())
                .extracting(HandOver.Try::way)
                .containsExactly("file");
    }

    @Test
    void aTeamMemberHandsNothingOver() {
        assertThatThrownBy(() ->
                        handOvers.count(ROOM.pass(Role.TEAM_MEMBER, HERE), HERE, Period.year(2026)))
                .isInstanceOf(NotAllowed.class);
    }
}
