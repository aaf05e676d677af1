package se.fyrklover.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where the database is and as whom to enter it; an empty password means that none was given.
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    private static final String SECONDS_TO_ANSWER = "15";

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("ApplicationName", "fyrklover");
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /// Leaves the password out, since addresses end up in logs.
    @Override
    public String toString() {
        return "DatabaseAddress[jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
    }
}
