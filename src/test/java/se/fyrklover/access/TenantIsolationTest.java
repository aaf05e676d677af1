package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.shared.AssociationId;

/// What the database itself promises, whatever the program does.
class TenantIsolationTest {

    private final JdbcClient sql = RunningProduct.shared().the(JdbcClient.class);
    private final Tenants tenants = RunningProduct.shared().the(Tenants.class);

    private List<String> tables() {
        return sql.sql(
                        """
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname = 'public'
                            and c.relname <> 'flyway_schema_history'
                        """)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    /// Where a file's vouchers pass through within one transaction, since row security lets nobody
    /// copy into a table that it guards: no other transaction ever sees a row of it.
    private static final String PASSED_THROUGH = "book_intake";

    @Test
    void rowSecurityIsForcedOnEveryTable() {
        assertThat(
                        sql.sql(
                                        """
                                        select relname from pg_class
                                        where relname = any (?) and not (relrowsecurity and relforcerowsecurity)
                                        """)
                                .param(tables().toArray(String[]::new))
                                .query(String.class)
                                .list())
                .containsExactly(PASSED_THROUGH);
        assertThat(tables()).hasSizeGreaterThan(10);
        assertThat(sql.sql("select count(*) from book_intake").query(Long.class).single()).isZero();
    }

    /// What belongs to nobody: digests of who has tried to sign in, seen by none but two functions;
    /// and what may: a letter may be about a person alone, as when a password is forgotten.
    private static final List<String> NOBODYS = List.of("attempt", "letter", PASSED_THROUGH);

    @Test
    void everyTableCarriesItsAssociationOrItsPerson() {
        for (var table : tables().stream().filter(it -> !NOBODYS.contains(it)).toList())
            assertThat(
                            sql.sql(
                                            """
                                            select is_nullable from information_schema.columns
                                            where table_name = ?
                                                and column_name in ('association_id', 'account_id')
                                            order by column_name = 'account_id' limit 1
                                            """)
                                    .param(table)
                                    .query(String.class)
                                    .list())
                    .as(table)
                    .containsExactly("NO");
    }

    @Test
    void theApplicationOwnsNothingAndCannotPassBy() {
        assertThat(sql.sql("select current_user").query(String.class).single())
                .isEqualTo("fyrklover_app");
        assertThat(
                        sql.sql(
                                        """
                                        select count(*) from pg_class where relowner =
                                            (select oid from pg_roles where rolname = 'fyrklover_app')
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        sql.sql(
                                        """
                                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                            or rolreplication
                                        from pg_roles
                                        where rolname = 'fyrklover_app'
                                        """)
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @Test
    void withoutATenantNothingIsSeen() {
        for (var table : tables())
            assertThat(sql.sql("select count(*) from " + table).query(Integer.class).single())
                    .as(table)
                    .isZero();
    }

    @Test
    void anotherTenantSeesNothing() {
        var other = new AssociationId(UUID.randomUUID());
        for (var table : tables())
            assertThat(
                            tenants.within(
                                    other,
                                    () ->
                                            sql.sql("select count(*) from " + table)
                                                    .query(Integer.class)
                                                    .single()))
                    .as(table)
                    .isZero();
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherAssociation() {
        var kalmar = tenants.find("kalmar").orElseThrow().id();
        var other = new AssociationId(UUID.randomUUID());

        assertThatThrownBy(() ->
                        tenants.within(
                                other,
                                () ->
                                        sql.sql(
                                                        """
                                                        insert into document
                                                            (association_id, document_id, title, year)
                                                        values (?, 'x', 'x', 2024)
                                                        """)
                                                .param(kalmar.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void theTenantEndsWithItsTransaction() {
        var kalmar = tenants.find("kalmar").orElseThrow().id();
        var members = tenants.within(kalmar, this::members);

        assertThat(members).isEqualTo(15);
        assertThat(members()).isZero();
    }

    private int members() {
        return sql.sql("select count(*) from member").query(Integer.class).single();
    }

    @Test
    void importedRowsCannotBeChangedInPlace() {
        var kalmar = tenants.find("kalmar").orElseThrow().id();

        assertThatThrownBy(() ->
                        tenants.within(
                                kalmar, () -> sql.sql("update report_cell set count = 1").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
