package se.fyrklover.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.AuditLog.Forgetting;
import se.fyrklover.audit.Chain.Flaw;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.words.Words;

/// Chains in the database, and what somebody can do to them who owns it.
class ChainsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final int LENGTH = 200;

    private final AssociationId association = new AssociationId(UUID.randomUUID());

    private static AuditLog log() {
        return PRODUCT.the(AuditLog.class);
    }

    private static Chains chains() {
        return PRODUCT.the(Chains.class);
    }

    private void write(int events) {
        for (var turn = 0; turn < events; turn++) {
            var act = Act.of("web.looked").with("page", "/kalmar/" + turn);
            PRODUCT.the(Tenants.class).act(association, Who.nobody("192.0.2.7"), act, () -> act);
        }
    }

    private Forgetting forget(long number) {
        return PRODUCT.the(Tenants.class)
                .within(association, () -> log().forget(association, Who.OPERATOR, number));
    }

    @Test
    void aChainIsFollowedFromItsFirstRowToItsLast() {
        write(5);

        var verified = chains().verify(association, List.of());

        assertThat(verified.isWhole()).isTrue();
        assertThat(verified.head().number()).isEqualTo(5);
        assertThat(chains().all()).contains(AuditLog.HOUSE, PRODUCT.tenant().id());
        assertThat(chains().verify(PRODUCT.tenant().id(), List.of()).isWhole()).isTrue();
        assertThat(chains().verify(AuditLog.HOUSE, List.of()).isWhole()).isTrue();
    }

    @Test
    void anErasedEventSaysNothingMoreAndTheChainHolds() {
        write(4);

        assertThat(forget(2)).isEqualTo(Forgetting.FORGOTTEN);

        var events =
                PRODUCT.the(Tenants.class)
                        .within(
                                association,
                                () ->
                                        log().events(
                                                        association,
                                                        AuditLog.Filter.ALL,
                                                        Long.MAX_VALUE,
                                                        10));
        assertThat(events.getFirst().act()).isEqualTo("audit.forgotten");
        assertThat(events.getFirst().told().orElseThrow().about()).containsEntry("number", "2");
        assertThat(events.get(3).told()).isEmpty();
        assertThat(chains().verify(association, List.of()).isWhole()).isTrue();
        assertThat(forget(2)).isEqualTo(Forgetting.NOT_THERE);
        assertThat(forget(77)).isEqualTo(Forgetting.NOT_THERE);
        assertThat(forget(5)).isEqualTo(Forgetting.NEEDED);
    }

    @Test
    void aChainIsHeldAgainstWhatTheDatabaseKnowsWasWrittenDown() {
        write(3);
        PRODUCT.the(Tenants.class)
                .within(association, () -> PRODUCT.the(Anchors.class).keep(association, "letter"));

        assertThat(chains().verify(association, List.of()).anchors()).isEqualTo(1);
        var wrong =
                chains().verify(association, List.of(new Anchor(9, "0".repeat(64), "given")))
                        .wrong()
                        .orElseThrow();
        assertThat(wrong.number()).isEqualTo(4);
        assertThat(wrong.flaw()).isEqualTo(Flaw.CUT);
        assertThat(new Words(se.fyrklover.shared.Language.EN).say(wrong.says()))
                .isEqualTo(
                        "The log ends too early. It has been at number 9, according to what was given.");
    }

    /// Each is done to a chain of 200 rows by the owner of the tables, who has put row security
    /// aside; `#` is the chain's association, `$` another's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set happened_at = happened_at + interval '1 microsecond' where number = 77",
                "update audit_event set happened_at = 'infinity' where number = 77",
                "update audit_event set actor = gen_random_uuid() where number = 77",
                "update audit_event set act = 'web.other' where number = 77",
                "update audit_event set content = replace(content, '77', '78') where number = 77",
                "update audit_event set content = 'no json' where number = 77",
                "update audit_event set salt = reverse(salt) where number = 77",
                "update audit_event set content = right(salt, 1) || content, salt = left(salt, 31) where number = 77",
                "update audit_event set digest = sha256('x') where number = 77",
                "update audit_event set digest = 'x' where number = 77",
                "update audit_event set mac = sha256('x') where number = 77",
                "update audit_event set mac = '' where number = 77",
                "update audit_event set number = 1000 where number = 77",
                "update audit_event set content = null, salt = null where number = 77",
                "update audit_event set association_id = '$' where number = 77",
                "delete from audit_event where number = 1",
                "delete from audit_event where number = 77",
                "delete from audit_event where number between 60 and 90",
                "delete from audit_event where number > 150",
                "delete from audit_event where true",
                "delete from audit_event where number = 77; update audit_event set number = number - 1000 where number > 77; update audit_event set number = number + 999 where number < 0",
                "update audit_event set number = -1 where number = 77; update audit_event set number = 77 where number = 78; update audit_event set number = 78 where number = -1",
                "update audit_event e set content = o.content, salt = o.salt from audit_event o where e.association_id = '#' and o.association_id = '#' and e.number in (77, 78) and o.number = 155 - e.number",
                "update audit_event e set content = o.content, salt = o.salt, digest = o.digest from audit_event o where e.association_id = '#' and o.association_id = '#' and e.number = 77 and o.number = 12",
                "delete from audit_event where number = 77; insert into audit_event select '#', 77, happened_at, actor, act, content, salt, digest, mac from audit_event where association_id = '$' and number = 2",
                "insert into audit_event select '#', 201, happened_at, actor, act, content, salt, digest, mac from audit_event where association_id = '#' and number = 200",
            })
    void whatTheOwnerOfTheDatabaseDoesIsFound(String statements) throws SQLException {
        try (var owner = new Owner()) {
            owner.run(statements);

            assertThat(owner.verify().wrong()).as(statements).isPresent();
        }
    }

    @Test
    void whatTheOwnerOfTheDatabaseLeavesAloneIsFoundWhole() throws SQLException {
        try (var owner = new Owner()) {
            assertThat(owner.verify().wrong()).isEmpty();
            assertThat(owner.verify().head().number()).isEqualTo(LENGTH);
        }
    }

    @Test
    void theFileOfHeadsIsForItsOwnerAndDoesNotForgetWhatWasCutAway(@TempDir Path folder)
            throws Exception {
        var file = new HeadFile(folder);
        var other = new AssociationId(UUID.randomUUID());
        var gone = new Anchor(4711, "ab".repeat(32), "file");
        file.write(
                java.util.Map.of(
                        PRODUCT.tenant().id(),
                        new Anchor(1, "cd".repeat(32), "file"),
                        other,
                        gone));
        var keeper =
                new HeadKeeper(
                        PRODUCT.the(JdbcClient.class),
                        chains(),
                        PRODUCT.the(Anchors.class),
                        folder);
        keeper.keep();
        keeper.destroy();

        var house = file.read().get(AuditLog.HOUSE);
        assertThat(house == null || chains().verify(AuditLog.HOUSE, List.of(house)).isWhole())
                .isTrue();
        assertThat(file.read())
                .containsEntry(PRODUCT.tenant().id(), new Anchor(1, "cd".repeat(32), "file"))
                .containsEntry(other, gone);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(chains().verify(other, List.of(gone)).wrong().orElseThrow().flaw())
                .isEqualTo(Flaw.CUT);
        Files.writeString(file.path(), "not=a head");
        org.assertj.core.api.Assertions.assertThatThrownBy(file::read)
                .isInstanceOf(java.io.IOException.class);
    }

    /// Whoever owns the tables, in one transaction that is undone.
    private final class Owner implements AutoCloseable {

        private final Connection connection;
        private final JdbcClient sql;
        private final Chains chains;
        private final String end;

        Owner() throws SQLException {
            var database = PRODUCT.database();
            connection =
                    DriverManager.getConnection(
                            database.jdbcUrl(), database.user(), database.password());
            connection.setAutoCommit(false);
            sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var table : List.of("audit_event", "audit_anchor"))
                sql.sql("alter table " + table + " disable row level security").update();
            sql.sql("alter table audit_event drop constraint audit_event_number_check").update();
            var log = new AuditLog(sql, PRODUCT.the(MasterKey.class), Clock.systemUTC());
            chains =
                    new Chains(
                            sql,
                            PRODUCT.the(TransactionTemplate.class),
                            log,
                            new Anchors(sql, log, Clock.systemUTC()));
            for (var turn = 1; turn <= LENGTH; turn++)
                log.write(
                        association,
                        Who.nobody("192.0.2.7"),
                        Act.of("web.looked").with("page", "/kalmar/" + turn));
            for (var turn = 1; turn <= 3; turn++)
                log.write(other(), Who.OPERATOR, Act.of("exchange.exported"));
            end = log.head(association).mac().hex();
        }

        private AssociationId other() {
            return new AssociationId(new UUID(association.value().getMostSignificantBits(), 4711));
        }

        void run(String statements) {
            for (var statement : statements.split(";", -1)) {
                var whole = statement.contains(" e set ") || statement.contains("insert");
                sql.sql(
                                (whole ? statement : statement + " and association_id = '#'")
                                        .replace("#", association.toString())
                                        .replace("$", other().toString()))
                        .update();
            }
        }

        Verification verify() {
            return chains.follow(association, List.of(new Anchor(LENGTH, end, "letter")));
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
