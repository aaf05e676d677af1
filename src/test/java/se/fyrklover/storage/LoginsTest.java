package se.fyrklover.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;

/// What each login may do in the database itself, whatever the program asks of it.
class LoginsTest {

    private static final String LACKS_RIGHT = "42501";
    private static final String READ_ONLY = "25006";

    private final RunningProduct product = RunningProduct.shared();

    @Test
    void theApplicationEntersByALoginOfItsOwn() {
        var who = product.the(JdbcClient.class).sql("select session_user || ' ' || current_user");

        assertThat(who.query(String.class).single()).isEqualTo("fyrklover_app fyrklover_app");
    }

    @Test
    void theApplicationCannotMakeAnything() throws Exception {
        for (var sql :
                List.of(
                        "create table mine (id int)",
                        "create temporary table mine (id int)",
                        "create schema mine",
                        "create view mine as select 1",
                        "create function mine() returns int language sql return 1",
                        "create role mine",
                        "create database mine",
                        "create extension pg_trgm"))
            assertThatStateOf(product.storage().application(), sql).as(sql).isEqualTo(LACKS_RIGHT);
    }

    @Test
    void theApplicationCannotChangeWhatIsMade() throws Exception {
        for (var sql :
                List.of(
                        "alter table member add column mine int",
                        "alter table member disable row level security",
                        "alter table member no force row level security",
                        "create policy mine on member using (true)",
                        "drop policy own_association on member",
                        "alter table member owner to fyrklover_app",
                        "truncate member",
                        "drop table member",
                        "create or replace function current_association() returns uuid"
                                + " language sql return null::uuid",
                        "alter database fyrklover set row_security = off",
                        "select * from flyway_schema_history"))
            assertThatStateOf(product.storage().application(), sql).as(sql).isEqualTo(LACKS_RIGHT);
    }

    /// PostgreSQL warns that nothing was granted, and goes on.
    @Test
    void theApplicationCannotGiveItselfRights() throws Exception {
        assertThatStateOf(
                        product.storage().application(),
                        "grant update on member to fyrklover_app",
                        "update member set association_id = association_id")
                .isEqualTo(LACKS_RIGHT);
    }

    @Test
    void theApplicationCannotBecomeAnother() throws Exception {
        for (var other : List.of("fyrklover", "fyrklover_backup", "postgres", "pg_read_all_data"))
            for (var sql :
                    List.of(
                            "set role " + other,
                            "set session authorization " + other,
                            "grant " + other + " to fyrklover_app"))
                assertThatStateOf(product.storage().application(), sql)
                        .as(sql)
                        .isEqualTo(LACKS_RIGHT);
        for (var power : List.of("superuser", "bypassrls", "createrole", "createdb"))
            assertThatStateOf(product.storage().application(), "alter role fyrklover_app " + power)
                    .as(power)
                    .isEqualTo(LACKS_RIGHT);
    }

    @Test
    void theApplicationSeesNoRowWithoutATenantHoweverItAsks() throws Exception {
        try (var connection = product.storage().application().connect()) {
            assertThat(ask(connection, "reset role; select count(*) from member")).isEqualTo("0");
            assertThatThrownBy(() ->
                            ask(connection, "set row_security = off; select count(*) from member"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theApplicationEntersNoOtherDatabase() {
        for (var other : List.of("postgres", "template1")) {
            var login = product.storage().application();
            var elsewhere =
                    new DatabaseAddress(
                            login.jdbcUrl().replaceFirst("/fyrklover$", "/" + other),
                            login.user(),
                            login.password());

            assertThatThrownBy(elsewhere::connect).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theBackupSeesEveryRow() throws Exception {
        try (var connection = product.storage().backup().connect()) {
            for (var table : tables(connection))
                assertThat(ask(connection, "select count(*) >= 0 from " + table)).isEqualTo("t");
            var members =
                    "select count(*) from member join tenant using (association_id)"
                            + " where slug = 'kalmar'";
            assertThat(ask(connection, members)).isEqualTo("15");
            assertThat(ask(connection, "set row_security = off; " + members)).isEqualTo("15");
        }
    }

    @Test
    void theBackupWritesNothing() throws Exception {
        for (var sql :
                List.of(
                        "insert into member select * from member",
                        "update tenant set name = 'x'",
                        "delete from member",
                        "truncate member",
                        "create table mine (id int)",
                        "create temporary table mine (id int)",
                        "alter table member no force row level security",
                        "set role fyrklover")) {
            assertThatStateOf(
                            product.storage().backup(),
                            "set default_transaction_read_only = off",
                            sql)
                    .as(sql)
                    .isEqualTo(LACKS_RIGHT);
        }
        assertThatStateOf(product.storage().backup(), "delete from member")
                .isIn(READ_ONLY, LACKS_RIGHT);
        try (var connection = product.storage().backup().connect()) {
            assertThat(ask(connection, "show transaction_read_only")).isEqualTo("on");
        }
    }

    @Test
    void onlyTheBackupPassesRowSecurityBy() throws Exception {
        try (var connection = product.database().connect()) {
            assertThat(
                            ask(
                                    connection,
                                    """
                                    select string_agg(rolname, ' ' order by rolname) from pg_roles
                                    where rolbypassrls and not rolsuper
                                    """))
                    .isEqualTo("fyrklover_backup");
            assertThat(ask(connection, "select count(*) from member")).isEqualTo("0");
        }
    }

    @Test
    void theOwnersPasswordIsNotWithWhatRunsUponTheDatabase() {
        var secret = product.database().password();
        var environment = product.context().getEnvironment();
        var known = new ArrayList<String>();
        for (var source : environment.getPropertySources())
            if (source instanceof EnumerablePropertySource<?> named)
                for (var name : named.getPropertyNames())
                    known.add(String.valueOf(named.getProperty(name)));

        assertThat(known).contains(product.storage().application().password());
        assertThat(known).noneMatch(value -> value.contains(secret));
        assertThatThrownBy(() -> product.storage().address()).hasMessageContaining("was let go of");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return List.of(
                ask(
                                connection,
                                """
                                select string_agg(oid::regclass::text, ' ') from pg_class
                                where relkind = 'r' and relnamespace = 'public'::regnamespace
                                """)
                        .split(" "));
    }

    private static AbstractStringAssert<?> assertThatStateOf(
            DatabaseAddress login, String... statements) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) statement.execute(statements[i]);
            statement.execute(statements[statements.length - 1]);
            return Assertions.assertThat("done");
        } catch (SQLException refused) {
            return Assertions.assertThat(refused.getSQLState());
        }
    }

    /// The answer to the last of the statements.
    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var answered = statement.execute(sql);
            while (!answered) answered = statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
