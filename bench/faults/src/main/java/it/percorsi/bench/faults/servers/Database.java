package it.percorsi.bench.faults.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The database as the bench reads it, beside all services.
 *
 * @param port its port on this machine
 * @param name the database
 * @param password its one user's
 */
public record Database(int port, String name, String password) {

    /** Its one user. */
    public String user() {
        return "percorsi";
    }

    /** As services are told it. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** Another database of the same server. */
    public Database named(String other) {
        return new Database(port, other, password);
    }

    /** A connection of one's own. */
    public Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user());
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("loginTimeout", "3");
        return DriverManager.getConnection(url(), settings);
    }

    /** Whether it answers now. */
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }
}
