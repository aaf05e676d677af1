package se.fyrklover.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.shared.Phrase;

/// Starts, kills and joins real processes; one data directory serves all, since making one takes
/// seconds.
class StorageTest {

    @TempDir static Path data;

    private final ArrayList<Phrase> told = new ArrayList<>();
    private final ArrayList<Storage> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(Storage::close);
    }

    @Test
    void rowsSurviveARestart() throws Exception {
        var first = open();
        execute(first.address(), "create table colour as select 'green' as name");
        first.close();

        assertThat(ask(open().address(), "select name from colour")).isEqualTo("green");
    }

    @Test
    void postgresDoesNotRunAsRoot() throws Exception {
        open();

        var process = Path.of("/proc", Long.toString(serverProcess()));
        assumeTrue(Files.exists(process));
        assertThat(Files.getAttribute(process, "unix:uid")).isNotEqualTo(0);
    }

    @Test
    void nothingIsWrittenCarelessly() throws Exception {
        var address = open().address();

        assertThat(ask(address, "show fsync")).isEqualTo("on");
        assertThat(ask(address, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void lettersStandInSwedishOrder() throws Exception {
        var sorted = "select string_agg(c, '' order by c) from unnest('{ö,z,ä,å,a}'::text[]) c";

        assertThat(ask(open().address(), sorted)).isEqualTo("azåäö");
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        var address = open().address();

        assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(superuser(address.jdbcUrl()), "show unix_socket_directories")).isEmpty();
    }

    @Test
    void theBackupAloneSeesPastRowSecurityAndNobodyMakesRoles() throws Exception {
        var address = open().address();
        var powers =
                "select rolsuper::int || '' || rolbypassrls::int || rolcreaterole::int"
                        + " || rolcanlogin::int from pg_roles where rolname = '%s'";

        assertThat(ask(address, powers.formatted("fyrklover"))).isEqualTo("0001");
        assertThat(ask(address, powers.formatted("fyrklover_app"))).isEqualTo("0001");
        assertThat(ask(address, powers.formatted("fyrklover_backup"))).isEqualTo("0101");
        assertThat(ask(address, "select pg_has_role('fyrklover_app', 'usage')")).isEqualTo("f");
    }

    @Test
    void eachPurposeHasALoginOfItsOwn() throws Exception {
        var storage = open();
        var logins = List.of(storage.address(), storage.application(), storage.backup());

        assertThat(logins.stream().map(DatabaseAddress::password)).doesNotHaveDuplicates();
        assertThat(ask(storage.address(), "select session_user")).isEqualTo("fyrklover");
        assertThat(ask(storage.application(), "select session_user")).isEqualTo("fyrklover_app");
        assertThat(ask(storage.backup(), "select session_user")).isEqualTo("fyrklover_backup");
    }

    @Test
    void aLoginThatWasMadeStrongerIsItselfAgainAtTheNextStart() throws Exception {
        var first = open();
        execute(
                superuser(first.address().jdbcUrl()),
                "alter role fyrklover_app superuser bypassrls password 'other'");
        first.close();

        var powers = "select rolsuper or rolbypassrls from pg_roles where rolname = session_user";
        assertThat(ask(open().application(), powers)).isEqualTo("f");
    }

    @Test
    void aDirectoryOfOneLoginGetsTheOthersAndKeepsItsRows() throws Exception {
        var first = open();
        execute(first.address(), "create table older as select 'kept' as what");
        asBeforeTheOthers(first.address());
        first.close();
        var two = PrivateFile.read(directory().passwords());
        two.keySet().retainAll(Set.of("superuser", "login"));
        PrivateFile.write(directory().passwords(), two);

        var storage = open();

        assertThat(PrivateFile.read(directory().passwords())).hasSize(4).containsAllEntriesOf(two);
        assertThat(ask(storage.address(), "select what from older")).isEqualTo("kept");
        assertThat(ask(storage.application(), "select session_user")).isEqualTo("fyrklover_app");
        assertThat(ask(storage.backup(), "select what from older")).isEqualTo("kept");
    }

    /// The roles as they stood while the owner's login was the only one.
    private static void asBeforeTheOthers(DatabaseAddress owner) throws Exception {
        var superuser = superuser(owner.jdbcUrl());
        execute(superuser, "alter role fyrklover createrole");
        execute(superuser, "drop owned by fyrklover_app, fyrklover_backup");
        execute(superuser, "drop role fyrklover_app, fyrklover_backup");
        execute(superuser, "grant all on database fyrklover to public");
        execute(owner, "create role fyrklover_app nologin");
        execute(owner, "grant fyrklover_app to current_user with set true, inherit false");
    }

    @Test
    void aNoteFromBeforeTheApplicationsLoginIsUnderstood() throws Exception {
        var note = new Properties();
        note.putAll(Map.of("url", "jdbc:postgresql://x/y", "user", "u", "password", "p"));
        PrivateFile.write(directory().connection(), note);

        var owner = new DatabaseAddress("jdbc:postgresql://x/y", "u", "p");
        assertThat(ConnectionFile.read(directory())).contains(new Logins(owner, owner));
    }

    @Test
    void aDirectoryInUseIsRefusedByTheProcessThatUsesIt() throws Exception {
        var address = open().address();

        var refusal = refusalOf(() -> Storage.open(data, told::add));

        assertThat(refusal.key()).isEqualTo("storage.directory.in-use");
        assertThat(refusal.arguments())
                .containsExactly(
                        data.toRealPath().toString(), Long.toString(ProcessHandle.current().pid()));
        assertThat(ask(address, "select 1")).isEqualTo("1");
    }

    @Test
    void aCommandJoinsTheRunningDatabaseAndLeavesItRunning() throws Exception {
        var running = open();

        var joined = Storage.openOrJoin(data, told::add);
        assertThat(joined.address()).isEqualTo(running.address());
        assertThat(joined.application()).isEqualTo(running.application());
        assertThat(joined.backup()).isEqualTo(running.backup());
        assertThat(Files.readString(directory().connection()))
                .doesNotContain(running.backup().password());
        joined.close();

        assertThat(ask(running.address(), "select 1")).isEqualTo("1");
    }

    @Test
    void aCommandStartsTheDatabaseWhenNobodyRunsIt() throws Exception {
        try (var storage = Storage.openOrJoin(data, told::add)) {
            assertThat(ask(storage.address(), "select 1")).isEqualTo("1");
        }

        assertThat(directory().connection()).doesNotExist();
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws Exception {
        var address = open().address();

        for (var file : new Path[] {directory().passwords(), directory().connection()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(address.toString()).doesNotContain(address.password());
        assertThat(new Logins(address, address).toString()).doesNotContain(address.password());
    }

    @Test
    void closingTwiceIsHarmless() throws Exception {
        var storage = open();
        var server = serverProcess();

        storage.close();
        storage.close();

        assertThat(ProcessHandle.of(server)).isEmpty();
        assertThat(Files.readString(directory().log()).strip())
                .endsWith("database system is shut down");
    }

    @Test
    void aKilledServerIsNoHindrance() throws Exception {
        var storage = open();
        execute(storage.address(), "create table survived as select 7 as number");
        ProcessHandle.of(serverProcess()).orElseThrow().destroyForcibly();
        storage.close();
        assertThat(directory().cluster().resolve("postmaster.pid")).exists();

        assertThat(ask(open().address(), "select number from survived")).isEqualTo("7");
    }

    @Test
    void aKilledJvmLeavesNoOrphanAndLosesNoRows() throws Exception {
        open().close();
        var holder = holder();
        var server = serverProcess();
        var refusal = refusalOf(() -> Storage.open(data, told::add));
        assertThat(refusal.arguments().get(1)).isEqualTo(Long.toString(holder.pid()));

        holder.destroyForcibly().waitFor();
        var address = open().address();

        assertThat(ProcessHandle.of(server).flatMap(left -> left.info().command())).isEmpty();
        assertThat(ask(address, "select answer from kept")).isEqualTo("42");
    }

    @Test
    void anOrphanIsStoppedFirst() throws Exception {
        open().close();
        var unbound = new Launch(directory(), Account.insteadOfRoot(directory()), false);
        var binaries =
                Binaries.unpacked(Platform.ofThisMachine().archive(), directory(), told::add);
        var orphan = Postmaster.start(directory(), binaries, unbound);

        open();

        assertThat(orphan.process().isAlive()).isFalse();
        assertThat(told).contains(Phrase.of("storage.progress.orphan"));
    }

    @Test
    void whatAKilledProcessLeftHalfDoneIsRemoved() throws Exception {
        var half = directory().newFolder();
        Files.writeString(half.resolve("half"), "a file");

        open();

        assertThat(half).doesNotExist();
    }

    @Test
    void aServerThatRefusesIsQuotedWithItsLog() throws Exception {
        open().close();
        var settings = directory().cluster().resolve("postgresql.auto.conf");
        var original = Files.readString(settings);
        Files.writeString(settings, "no_such_setting = 1\n", StandardOpenOption.APPEND);

        var refusal = refusalOf(() -> Storage.open(data, told::add));
        Files.writeString(settings, original);

        assertThat(refusal.key()).isEqualTo("storage.postgresql.refused");
        assertThat(refusal.arguments().get(0).toString()).contains("FATAL:");
        assertThat(refusal.arguments().get(1)).isEqualTo(directory().log().toString());
        assertThat(ask(open().address(), "select 1")).isEqualTo("1");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));

        var refusal = refusalOf(() -> Storage.open(file.resolve("data"), told::add));

        assertThat(refusal)
                .isEqualTo(
                        Phrase.of(
                                "storage.directory.not-writable", file.resolve("data").toString()));
    }

    @Test
    void aDirectoryThatTheUnprivilegedUserCannotReachIsRefused(@TempDir Path folder)
            throws Exception {
        assumeTrue(Account.insteadOfRoot(directory()).isPresent());
        var closed = folder.resolve("root-only");
        Files.createDirectory(
                closed,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        var inside = DataDirectory.prepare(closed.resolve("data"));
        var refusal = refusalOf(() -> Account.insteadOfRoot(inside));

        assertThat(refusal.key()).isEqualTo("storage.root.unreachable");
        assertThat(refusal.arguments()).contains(folder.toRealPath().toString());
    }

    @Test
    void anotherPostgresIsEnteredWithALoginFromTheEnvironment() throws Exception {
        var ours = open().address();
        execute(
                superuser(ours.jdbcUrl()),
                "grant fyrklover_app to fyrklover with set true, inherit false");

        try (var named = Storage.connect(ours.jdbcUrl() + "?ApplicationName=x", as(ours))) {
            assertThat(ask(named.address(), "select current_user")).isEqualTo("fyrklover");
            assertThat(named.application()).isEqualTo(named.address());
            assertThat(refusalOf(named::backup)).isEqualTo(Phrase.of("storage.backup.none"));
        }
    }

    @Test
    void theOtherLoginsOfAnotherPostgresAreNamedBesideIt() throws Exception {
        var ours = open();
        var environment = new HashMap<>(as(ours.address()));
        environment.putAll(as("APPLICATION_", ours.application()));
        environment.putAll(as("BACKUP_", ours.backup()));

        try (var named = Storage.connect(ours.address().jdbcUrl(), environment)) {
            assertThat(named.address()).isEqualTo(ours.address());
            assertThat(named.application()).isEqualTo(ours.application());
            assertThat(named.backup()).isEqualTo(ours.backup());
        }
    }

    @Test
    void aLoginOfAnyNameMayBeTheApplications() throws Exception {
        var ours = open().address();
        var superuser = superuser(ours.jdbcUrl());
        execute(superuser, "create role \"web \"\"1\" login password 'w'");
        execute(superuser, "grant connect on database fyrklover to \"web \"\"1\"");
        var environment = new HashMap<>(as(ours));
        environment.putAll(as("APPLICATION_", new DatabaseAddress(ours.jdbcUrl(), "web \"1", "w")));

        var refusal = refusalOf(() -> Storage.connect(ours.jdbcUrl(), environment));
        assertThat(refusal)
                .isEqualTo(Phrase.of("storage.role.not-allowed", "fyrklover", "web \"1"));

        execute(superuser, "grant fyrklover_app to fyrklover with admin true, inherit false");
        try (var named = Storage.connect(ours.jdbcUrl(), environment)) {
            assertThat(ask(named.application(), "set role fyrklover_app; select current_user"))
                    .isEqualTo("fyrklover_app");
        } finally {
            execute(superuser, "revoke fyrklover_app from fyrklover cascade");
        }
    }

    @Test
    void aLoginThatIsTooStrongForTheApplicationIsRefused() throws Exception {
        var ours = open().address();
        var superuser = superuser(ours.jdbcUrl());
        execute(superuser, "create role deputy login password 'd'");
        execute(superuser, "grant connect on database fyrklover to deputy");
        execute(superuser, "grant fyrklover, fyrklover_app to deputy");

        for (var strong : List.of(superuser, new DatabaseAddress(ours.jdbcUrl(), "deputy", "d"))) {
            var environment = new HashMap<>(as(ours));
            environment.putAll(as("APPLICATION_", strong));
            assertThat(refusalOf(() -> Storage.connect(ours.jdbcUrl(), environment)))
                    .isEqualTo(Phrase.of("storage.application.too-strong", strong.user()));
        }
    }

    @Test
    void aBackupThatWouldBeEmptyIsRefused() throws Exception {
        var ours = open();
        var environment = new HashMap<>(as(ours.address()));
        environment.putAll(as("APPLICATION_", ours.application()));
        environment.putAll(as("BACKUP_", ours.application()));

        try (var named = Storage.connect(ours.address().jdbcUrl(), environment)) {
            assertThat(refusalOf(named::backup))
                    .isEqualTo(Phrase.of("storage.backup.held-back", "fyrklover_app"));
        }
    }

    @Test
    void anUnreachableDatabaseIsNamed() {
        var refusal = refusalOf(() -> Storage.connect("jdbc:postgresql://127.0.0.1:1/x", Map.of()));

        assertThat(refusal.key()).isEqualTo("storage.external.unreachable");
        assertThat(refusal.arguments()).contains("jdbc:postgresql://127.0.0.1:1/x");
    }

    @Test
    void aWrongPasswordIsSaidWithoutShowingIt() throws Exception {
        var url = open().address().jdbcUrl();

        var refusal =
                refusalOf(() -> Storage.connect(url + "?user=fyrklover&password=fel", Map.of()));

        assertThat(refusal.key()).isEqualTo("storage.external.login-refused");
        assertThat(refusal.arguments().subList(0, 2)).containsExactly(url, "fyrklover");
        assertThat(refusal.arguments().toString()).doesNotContain("fel");
    }

    @Test
    void aLoginWithTooFewRightsIsToldWhatToAskFor() throws Exception {
        var url = open().address().jdbcUrl();
        execute(superuser(url), "create role meagre login password 'm'");
        execute(superuser(url), "grant connect on database fyrklover to meagre");

        var refusal = refusalOf(() -> Storage.connect(url + "?user=meagre&password=m", Map.of()));

        assertThat(refusal).isEqualTo(Phrase.of("storage.role.not-allowed", "meagre", "meagre"));
    }

    @Test
    void aRoleThatSeesPastRowSecurityIsRefused() throws Exception {
        var ours = open().address();
        execute(superuser(ours.jdbcUrl()), "alter role fyrklover_app bypassrls");

        var refusal = refusalOf(() -> ApplicationRole.ensureFor(new Logins(ours, ours)));
        execute(superuser(ours.jdbcUrl()), "alter role fyrklover_app nobypassrls");

        assertThat(refusal.key()).isEqualTo("storage.role.bypasses");
    }

    private static Map<String, String> as(DatabaseAddress login) {
        return as("", login);
    }

    private static Map<String, String> as(String purpose, DatabaseAddress login) {
        var variable = "FYRKLOVER_DATABASE_" + purpose;
        return Map.of(variable + "USER", login.user(), variable + "PASSWORD", login.password());
    }

    private Storage open() throws Exception {
        var storage = Storage.open(data, told::add);
        opened.add(storage);
        return storage;
    }

    private static DataDirectory directory() throws Exception {
        return DataDirectory.prepare(data);
    }

    private static long serverProcess() throws Exception {
        return PidFile.of(directory()).map(PidFile::pid).orElseThrow();
    }

    private static Process holder() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "se.fyrklover.storage.HoldingStorage",
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("holding");
        }
        return process;
    }

    private static DatabaseAddress superuser(String url) throws Exception {
        var password = PrivateFile.read(directory().passwords()).getProperty("superuser");
        return new DatabaseAddress(url, "postgres", password);
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            var answered = statement.execute(sql);
            while (!answered) answered = statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static Phrase refusalOf(ThrowingCallable attempt) {
        return Optional.ofNullable(catchThrowableOfType(StorageUnavailable.class, attempt))
                .map(StorageUnavailable::phrase)
                .orElseThrow();
    }
}
