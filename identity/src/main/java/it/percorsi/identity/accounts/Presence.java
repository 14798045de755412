package it.percorsi.identity.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends everything somebody is logged in with. Access tokens given out before still count until they expire. */
@Component
public class Presence {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Presence(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Ends the sessions here and the tokens that would bring new ones. */
    public void end(String name) {
        accounts.nextGeneration(name);
        jdbc.sql("delete from oauth2_authorization where principal_name = :name")
                .param("name", name)
                .update();
    }
}
