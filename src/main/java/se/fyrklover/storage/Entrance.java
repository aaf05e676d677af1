package se.fyrklover.storage;

import java.sql.Connection;
import java.sql.SQLException;

/// Enters a database, and puts a refusal into words.
final class Entrance {

    private Entrance() {}

    static Connection to(DatabaseAddress address) throws StorageUnavailable {
        try {
            return address.connect();
        } catch (SQLException e) {
            throw refusal(address, e);
        }
    }

    static StorageUnavailable refusal(DatabaseAddress address, SQLException refused) {
        var state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return switch (state) {
            case "08001", "08006" ->
                    StorageUnavailable.because(
                            "storage.external.unreachable", address.jdbcUrl(), said(refused));
            case "08004", "28000", "28P01" ->
                    StorageUnavailable.because(
                            "storage.external.login-refused",
                            address.jdbcUrl(),
                            address.user(),
                            said(refused));
            default ->
                    StorageUnavailable.because(
                            "storage.external.refused", address.jdbcUrl(), said(refused));
        };
    }

    private static String said(SQLException refused) {
        return LogLines.reason(String.valueOf(refused.getMessage()));
    }
}
