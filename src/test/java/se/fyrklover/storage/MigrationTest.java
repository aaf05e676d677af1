package se.fyrklover.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;

class MigrationTest {

    /// What a transaction wrote carries its number, so a line that carries another than all that is
    /// in the catalogue was written beside its migration, and a kill could come between.
    private static final String TOLD_OF_ALONE =
            """
            select script from flyway_schema_history told
            where not exists (
                select from (
                    select xmin from pg_class
                    union all select xmin from pg_attribute
                    union all select xmin from pg_proc
                    union all select xmin from pg_policy
                    union all select xmin from pg_constraint) made
                where made.xmin::text = told.xmin::text)
            """;

    @Test
    void aMigrationAndTheLineThatTellsOfItAreOneTransaction() throws Exception {
        var owner = RunningProduct.shared().database();
        try (var connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                var alone = connection.createStatement().executeQuery(TOLD_OF_ALONE)) {
            assertThat(alone.next()).as("a migration that was told of beside itself").isFalse();
        }
    }
}
