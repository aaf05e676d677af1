package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.secret.MasterKey;

/// The key that all of an office hangs on, when the operator's own is changed.
class KeptKeysTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();

    /// What was sealed with the operator's first key is opened by what the next one opens, stopped
    /// after each step of a change.
    @Test
    void anOfficesKeyCanBeChangedAndWhatIsSealedStaysReadable() throws Exception {
        var first = PRODUCT.the(MasterKey.class);
        var next = MasterKey.random();
        try (var connection = enter()) {
            assertThat(PRODUCT.the(HouseKey.class).fits()).isTrue();
            var keys = new KeptKeys(connection, Role.House.OFFICE);
            assertThat(keys.open(first).orElseThrow().number()).isEqualTo(first.number());

            assertThat(keys.admit(next, MasterKey.random())).isFalse();
            assertThat(keys.admit(first, next)).isTrue();
            // Stopped before the file is another: the old one opens, and tidies.
            assertThat(keys.open(first).orElseThrow().number()).isEqualTo(first.number());
            assertThat(keys.open(next)).isEmpty();

            assertThat(keys.admit(first, next)).isTrue();
            // Stopped after: the new one opens the office's own, and the old one nothing.
            assertThat(keys.open(next).orElseThrow().number()).isEqualTo(first.number());
            assertThat(keys.open(first)).isEmpty();

            // Changed once more, it is still the same that is opened.
            var third = MasterKey.random();
            assertThat(keys.admit(next, third)).isTrue();
            assertThat(keys.open(third).orElseThrow().number()).isEqualTo(first.number());
            assertThat(keys.open(next)).isEmpty();
            connection.rollback();
        }
    }

    private static Connection enter() throws Exception {
        var login = PRODUCT.storage().application();
        var connection =
                DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        connection.setAutoCommit(false);
        return connection;
    }
}
