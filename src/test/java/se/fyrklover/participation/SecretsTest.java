package se.fyrklover.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.KeptKeys;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Role;
import se.fyrklover.secret.CannotOpen;
import se.fyrklover.secret.DataKey;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Sealed;

/// What of people can be read in a room's database, and what cannot be read any more.
class SecretsTest {

    private static final RunningRoom ROOM = RunningRoom.shared();
    private static final String PLANTED = "Zebulon Qvistgaardh";
    private static final String WORDS = "fruktar vattenkokare";

    private final JdbcClient sql = ROOM.the(JdbcClient.class);

    /// As the cluster's own superuser: what is only in memory is written down.
    private static void checkpoint() throws Exception {
        var passwords = new Properties();
        try (var in = Files.newInputStream(ROOM.folder().resolve("passwords.properties"))) {
            passwords.load(in);
        }
        var address = ROOM.database().jdbcUrl();
        try (var connection =
                        DriverManager.getConnection(
                                address, "postgres", passwords.getProperty("superuser"));
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /// Where in the folder of the database some bytes stand.
    private static List<Path> filesWith(byte[] sought) throws IOException {
        try (var all = Files.walk(ROOM.folder().resolve("cluster"))) {
            return all.filter(Files::isRegularFile).filter(it -> has(it, sought)).toList();
        }
    }

    private static boolean has(Path file, byte[] sought) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            if (Files.notExists(file)) return false;
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] wrappedKey(String intervention) {
        return ROOM.the(InterventionRows.class)
                .within(
                        ROOM.tenant().id(),
                        List.of(intervention),
                        () ->
                                sql.sql("select wrapped_key from room_intervention")
                                        .query((row, _) -> row.getBytes(1))
                                        .single());
    }

    @Test
    void namesAndWordsStandNowhereInTheDatabasesFiles() throws Exception {
        People.in("bron").called("Planterad ek").named(PLANTED, WORDS).enrolled();
        checkpoint();

        assertThat(filesWith("Planterad ek".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(filesWith(PLANTED.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(filesWith(WORDS.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aKeyThatIsDestroyedTakesEveryNameAndWordWithIt() throws Exception {
        var here = ROOM.intervention("glomska");
        var id = People.in(here).called("Glömd al").named(PLANTED, WORDS).enrolled();
        var lead = ROOM.pass(Role.ROOM_LEAD, here);
        var wrapped = wrappedKey(here);
        var before = ROOM.the(Participants.class).find(lead, here, id).orElseThrow();
        assertThat(before.told().orElseThrow().name()).isEqualTo(PLANTED);

        assertThat(ROOM.the(RoomInterventions.class).erase(lead, here)).isTrue();
        checkpoint();

        var after = ROOM.the(Participants.class).find(lead, here, id).orElseThrow();
        assertThat(after.told()).isEmpty();
        assertThat(after.codeName()).isEqualTo("Glömd al");
        assertThat(after.enrolment()).isEqualTo(before.enrolment());
        assertThat(filesWith(wrapped)).allMatch(it -> it.toString().contains("/pg_wal/"));
        assertThat(ROOM.the(RoomInterventions.class).erase(lead, here)).isFalse();
        assertThat(People.in(here).tried()).isEqualTo(new Participants.Enrolling.Closed());
        assertThat(ROOM.the(RoomInterventions.class).find(lead, here))
                .get()
                .extracting(RoomIntervention::isReadable)
                .isEqualTo(false);
    }

    @Test
    void onlyTheLeadDestroysAKey() {
        var here = ROOM.intervention("kvar");

        assertThatThrownBy(() ->
                        ROOM.the(RoomInterventions.class)
                                .erase(ROOM.pass(Role.COORDINATOR, here), here))
                .isInstanceOf(NotAllowed.class);
        assertThat(wrappedKey(here)).isNotNull();
    }

    @Test
    void anInterventionsKeyOpensNothingOfAnother() {
        People.in("bron").enrolled();
        var other = DataKey.random().sealing();
        var sealed =
                ROOM.the(InterventionRows.class)
                        .within(
                                ROOM.tenant().id(),
                                List.of("bron"),
                                () ->
                                        sql.sql("select name from participant_words limit 1")
                                                .query((row, _) -> Sealed.of(row.getBytes(1)))
                                                .single());

        assertThatThrownBy(() ->
                        other.text(
                                sealed,
                                new se.fyrklover.secret.Seat("participant_words", "name", "x")))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void aCorrectionKeepsWhatStoodBefore() {
        var id = People.in("bron").named("Anna Förut", "").enrolled();
        var coordinator = ROOM.pass(Role.COORDINATOR, "bron");

        ROOM.the(Participants.class)
                .correct(
                        coordinator,
                        "bron",
                        id,
                        "Anna Nu",
                        "",
                        People.in("bron").of("men", 1980).enrolment());

        var now = ROOM.the(Participants.class).find(coordinator, "bron", id).orElseThrow();
        assertThat(now.told().orElseThrow().name()).isEqualTo("Anna Nu");
        assertThat(now.enrolment().sex()).isEqualTo("men");
        assertThat(
                        ROOM.the(InterventionRows.class)
                                .within(
                                        ROOM.tenant().id(),
                                        List.of("bron"),
                                        () ->
                                                sql.sql(
                                                                """
                                                                select sex from enrolment
                                                                where participant_id = ?
                                                                order by version
                                                                """)
                                                        .param(id)
                                                        .query(String.class)
                                                        .list()))
                .containsExactly("women", "men");
    }

    /// As [se.fyrklover.access.KeptKeys] is used by a rotation, stopped after each step.
    @Test
    void theOperatorsKeyCanBeChangedAndTheRoomsStays() throws Exception {
        var first = MasterKey.random();
        var next = MasterKey.random();
        var login = ROOM.storage().application();
        try (var connection =
                DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('fyrklover.association',"
                                + " '00000000-0000-0000-0000-000000000000', false)");
                statement.execute("delete from room_key");
            }
            var keys = new KeptKeys(connection, Role.House.ROOM);
            var room = keys.open(first).orElseThrow().number();
            assertThat(keys.open(next)).isEmpty();

            assertThat(keys.admit(next, MasterKey.random())).isFalse();
            assertThat(keys.admit(first, next)).isTrue();
            // Stopped here, before the file is another: the old one opens, and tidies.
            assertThat(keys.open(first).orElseThrow().number()).isEqualTo(room);
            assertThat(keys.open(next)).isEmpty();

            keys.admit(first, next);
            // Stopped here, after the file is another: the new one opens, and tidies.
            assertThat(keys.open(next).orElseThrow().number()).isEqualTo(room);
            assertThat(keys.open(first)).isEmpty();
            connection.rollback();
        }
    }
}
