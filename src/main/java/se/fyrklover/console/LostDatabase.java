package se.fyrklover.console;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/// Tells whether a failure is that the database stopped answering while we worked.
final class LostDatabase {

    /// A PostgreSQL that is stopping, has crashed or is not up yet; class 08 is the connection.
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

    private LostDatabase() {}

    /// A rollback that fails too hides what came first.
    static boolean isBehind(@Nullable Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isLost(refused.getSQLState())) return true;
            if (cause instanceof TransactionSystemException rollback
                    && isBehind(rollback.getApplicationException())) return true;
        }
        return false;
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
