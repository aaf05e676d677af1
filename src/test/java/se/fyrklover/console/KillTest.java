package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.storage.Storage;

/// An import that is killed leaves all of the old or all of the new.
///
/// Two variants of the package are imported by turns, so that each year's figures must be exactly
/// the one's or exactly the other's.
class KillTest {

    private static final System.Logger LOG = System.getLogger(KillTest.class.getName());

    private static final boolean THOROUGH = Boolean.getBoolean("fyrklover.thorough");

    private static final long SEED = Long.getLong("fyrklover.seed", 20260322L);

    /// Which advisory lock `Tenants.change` holds while it changes Kalmar's records.
    private static final String CHANGING =
            """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and granted
                and (classid::bigint << 32 | objid::bigint) = hashtextextended('kalmar', 7210))
            """;

    @TempDir static Path temporary;

    private static Path data;
    private static KalmarPackage first;
    private static KalmarPackage second;
    private static YearFigures firstFigures;
    private static YearFigures secondFigures;
    private static YearFigures state;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void knowBothStates() throws Exception {
        data = ProcessFixture.reachable(temporary).resolve("data");
        first = KalmarPackage.original();
        second = KalmarPackage.changedCopy(temporary.resolve("second"));
        try (var _ = Storage.open(data, _ -> {})) {
            firstFigures = imported(first);
            secondFigures = imported(second);
        }
        state = secondFigures;
        assertThat(firstFigures).isNotEqualTo(secondFigures);
    }

    private static YearFigures imported(KalmarPackage variant) {
        ProcessFixture.run("import", variant.toString(), "--data=" + data).well();
        return YearFigures.in(data);
    }

    @Test
    void anImportThatIsKilledLeavesAllOfTheOldOrAllOfTheNew() throws Exception {
        for (int round = 0; round < (THOROUGH ? 25 : 3); round++) {
            var other = state.equals(firstFigures) ? second : first;
            try (var program = start("import", other.toString(), "--data=" + data)) {
                var moment = awaitMoment(program, round % 3 != 0);
                program.kill();
                var ended = program.ended();
                assertWhole(round, moment + ", exit " + ended.exit());
            }
        }
    }

    @Test
    void anImportWhosePostgresIsKilledSaysSoInOneLineAndLeavesAllOrNothing() throws Exception {
        for (int round = 0; round < (THOROUGH ? 15 : 2); round++) {
            var other = state.equals(firstFigures) ? second : first;
            try (var program = start("import", other.toString(), "--data=" + data)) {
                var moment = awaitMoment(program, round % 2 == 0);
                ProcessFixture.postgres(data).ifPresent(ProcessHandle::destroyForcibly);
                var ended = program.ended();
                if (ended.exit() == Console.DONE)
                    assertThat(ended.err().lines()).allMatch(line -> line.endsWith("…"));
                else assertThat(ended.refusal()).doesNotContain("Exception");
                assertWhole(round, moment + ", " + ended);
            }
        }
    }

    @Test
    void aVeryFirstImportThatIsKilledLeavesNothingOrAll() throws Exception {
        for (int round = 0; round < (THOROUGH ? 5 : 1); round++) {
            var fresh = temporary.resolve("fresh-" + round);
            var moment = Duration.ofMillis(random.nextInt(8_000));
            try (var program = start("import", first.toString(), "--data=" + fresh)) {
                ProcessFixture.pause(moment);
                program.kill();
                program.ended();
            }

            var figures =
                    ProcessFixture.run(
                            "figures",
                            "--association=kalmar",
                            "--year=2024",
                            "--json",
                            "--data=" + fresh);

            log("first import", round, moment.toString(), figures.exit() == Console.DONE);
            if (figures.exit() == Console.DONE)
                assertThat(YearFigures.read(figures.out())).isEqualTo(firstFigures);
            else assertThat(figures.refusal()).startsWith("There is no association yet.");
        }
    }

    /// Either some time after the start, or some time after it began to change the records.
    private String awaitMoment(ProcessFixture program, boolean amidTheChange) throws Exception {
        program.line(line -> line.startsWith("Starting the database"));
        ProcessFixture.await(
                "PostgreSQL",
                () -> ProcessFixture.postgres(data).isPresent() || !program.isAlive());
        if (amidTheChange) awaitChange(program);
        var pause = Duration.ofMillis(random.nextInt(amidTheChange ? 400 : 5_000));
        ProcessFixture.pause(pause);
        return (amidTheChange ? "changing + " : "starting + ") + pause.toMillis() + " ms";
    }

    /// Looks through PostgreSQL's own list of locks, entering as the program does.
    private static void awaitChange(ProcessFixture program) throws Exception {
        var note = data.resolve("connection.properties");
        ProcessFixture.await("the login", () -> Files.exists(note) || !program.isAlive());
        var login = new Properties();
        try (var content = Files.newInputStream(note)) {
            login.load(content);
        }
        try (var connection =
                        DriverManager.getConnection(
                                login.getProperty("url"),
                                login.getProperty("user"),
                                login.getProperty("password"));
                var question = connection.prepareStatement(CHANGING)) {
            for (var changing = false; !changing && program.isAlive(); ) {
                try (var answer = question.executeQuery()) {
                    answer.next();
                    changing = answer.getBoolean(1);
                }
            }
        } catch (SQLException ended) {
            assertThat(program.ended().exit()).as(ended.getMessage()).isEqualTo(Console.DONE);
        }
    }

    private static void assertWhole(int round, String moment) {
        var before = state;
        state = YearFigures.in(data);
        log("import", round, moment, !state.equals(before));
        assertThat(state)
                .as("seed " + SEED + ", round " + round + ", killed at " + moment)
                .isIn(firstFigures, secondFigures);
    }

    private static void log(String what, int round, String moment, boolean changed) {
        LOG.log(
                System.Logger.Level.INFO,
                "seed {0}: {1} {2}, killed at {3}; {4}",
                Long.toString(SEED),
                what,
                round,
                moment,
                changed ? "it stands" : "it does not stand");
    }
}
