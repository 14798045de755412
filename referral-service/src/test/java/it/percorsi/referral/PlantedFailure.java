package it.percorsi.referral;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the database refuse what a test says, in whichever schema, until it is taken away again. */
public final class PlantedFailure {

    private final JdbcClient jdbc;

    public PlantedFailure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on a statement on the table fails; so often, and where the condition holds. */
    public void on(String table, String when, int times) {
        jdbc.sql("DROP SEQUENCE IF EXISTS planted_failures").update();
        jdbc.sql("CREATE SEQUENCE planted_failures").update();
        jdbc.sql("CREATE FUNCTION planted_failure() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        + "IF nextval('" + schema() + ".planted_failures') <= " + times
                        + " THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$")
                .update();
        jdbc.sql("CREATE TRIGGER planted BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW WHEN (" + when
                        + ") EXECUTE FUNCTION planted_failure()")
                .update();
    }

    private String schema() {
        return jdbc.sql("SELECT current_schema()").query(String.class).single();
    }

    public void remove() {
        jdbc.sql("DROP FUNCTION IF EXISTS planted_failure() CASCADE").update();
    }
}
