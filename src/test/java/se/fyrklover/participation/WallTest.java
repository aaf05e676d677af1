package se.fyrklover.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Role;
import se.fyrklover.access.Someone;

/// From the office's process and database there is no way to a person, whatever rights one takes.
class WallTest {

    private static final RunningProduct OFFICE = RunningProduct.shared();

    /// What a room knows of somebody, and an office may not.
    private static final List<String> PLANTED =
            List.of("Murgröna Bakommur", "Kodlind 4711", "sover dåligt om onsdagar");

    @BeforeAll
    static void somebodyIsInARoom() {
        People.in("bron")
                .called(PLANTED.get(1))
                .named(PLANTED.getFirst(), PLANTED.get(2))
                .enrolled();
    }

    private static List<String> strings(String query) throws Exception {
        var login = OFFICE.database();
        try (var connection =
                        DriverManager.getConnection(
                                login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    @Test
    void theOfficesProcessHasNothingOfARoomsInIt() {
        var context = OFFICE.context();

        assertThat(
                        Arrays.stream(context.getBeanDefinitionNames())
                                .map(context::getType)
                                .filter(it -> it != null)
                                .map(Class::getName))
                .noneMatch(it -> it.startsWith("se.fyrklover.participation"));
    }

    @Test
    void theRoomHasNothingOfTheOfficesRegisters() {
        var context = RunningRoom.shared().context();

        assertThat(
                        Arrays.stream(context.getBeanDefinitionNames())
                                .map(context::getType)
                                .filter(it -> it != null)
                                .map(Class::getName)
                                .filter(it -> it.startsWith("se.fyrklover."))
                                .map(it -> it.replaceFirst("se\\.fyrklover\\.(\\w+).*", "$1"))
                                .distinct())
                .isSubsetOf(
                        "access",
                        "audit",
                        "mail",
                        "entrance",
                        "web",
                        "participation",
                        "figure",
                        "secret",
                        "FyrkloverRoom");
    }

    @Test
    void noTableViewOrFunctionOfTheOfficeIsOfPeople() throws Exception {
        var ofRoom =
                List.of(
                        "room_key",
                        "room_intervention",
                        "office_link",
                        "participant",
                        "participant_words",
                        "consultation",
                        "enrolment",
                        "exit",
                        "person",
                        "hand_over",
                        "hand_over_try",
                        "current_interventions",
                        "protect_intervention");

        assertThat(strings("select relname from pg_class")).doesNotContainAnyElementsOf(ofRoom);
        assertThat(strings("select proname from pg_proc")).doesNotContainAnyElementsOf(ofRoom);
        assertThat(strings("select srvname from pg_foreign_server")).isEmpty();
        assertThat(strings("select extname from pg_extension"))
                .doesNotContain("dblink", "postgres_fdw", "file_fdw");
        assertThat(strings("select datname from pg_database"))
                .containsExactlyInAnyOrderElementsOf(
                        strings(
                                "select datname from pg_database where datname in ('postgres',"
                                        + " 'template0', 'template1', current_database())"));
    }

    @Test
    void noRowOfTheOfficeTellsOfAPerson() throws Exception {
        for (var table :
                strings(
                        """
                        select format('%I.%I', nspname, relname) from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                        where relkind in ('r', 'm', 'v', 'p')
                            and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                        """))
            for (var planted : PLANTED)
                assertThat(
                                strings(
                                        "select 1 from %s as it where it::text like '%%%s%%' limit 1"
                                                .formatted(table, planted)))
                        .as(table)
                        .isEmpty();
    }

    @Test
    void noFileOfTheOfficeTellsOfAPersonNorHoldsARoomsKey() throws Exception {
        try (var all = Files.walk(office())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain("room");
                for (var planted : PLANTED)
                    assertThat(read(file).contains(planted)).as("%s", file).isFalse();
            }
        }
    }

    private static Path office() {
        var log = OFFICE.context().getEnvironment().getRequiredProperty("logging.file.name");
        return Path.of(log).resolve("../..").normalize();
    }

    /// A file of the database may be gone before it is read.
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException _) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            } catch (IOException _) {
                return "";
            }
        }
    }

    @Test
    void theRoomsDatabaseOpensToNoneOfTheOfficesLogins() {
        var room = RunningRoom.shared().storage().application().jdbcUrl();

        for (var login : List.of(OFFICE.database(), OFFICE.storage().application()))
            assertThatThrownBy(() ->
                            DriverManager.getConnection(room, login.user(), login.password())
                                    .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
    }

    @Test
    void theRoomsAddressTellsTheOfficeNothingWhoeverItIsThere() {
        var room = RunningRoom.shared();
        for (var role : List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.AUDITOR)) {
            var session = Someone.withRole(role).session().text();
            for (var path :
                    List.of(
                            "/kloverbygden",
                            "/kloverbygden/insatser/bron",
                            "/kloverbygden/insatser/bron/periodrapport?fran=2026-01-01&till=2026-06-30",
                            "/kloverbygden/personer",
                            "/kloverbygden/logg")) {
                var answer = room.get(session, path);
                assertThat(answer.statusCode()).as("%s %s", role, path).isIn(303, 403, 404);
                assertThat(answer.body()).doesNotContain(PLANTED);
            }
        }
    }

    @Test
    void nothingThatTheOfficeIsToldLeadsToARoom() {
        var room = RunningRoom.shared();
        var told = new ArrayList<String>();
        OFFICE.context()
                .getEnvironment()
                .getPropertySources()
                .forEach(source -> told.add(String.valueOf(source.getSource())));
        told.add(String.valueOf(System.getProperties()));
        told.add(String.valueOf(System.getenv()));

        for (var secret :
                Stream.of(
                                room.storage().application().jdbcUrl(),
                                room.storage().application().password(),
                                room.database().password(),
                                "FYRKLOVER_ROOM_KEY")
                        .toList()) assertThat(told).noneMatch(it -> it.contains(secret));
    }
}
