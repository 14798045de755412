package it.percorsi.identity.clients;

import it.percorsi.identity.accounts.ProfileColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of programs. */
@Repository
public class MachineClients {

    private final JdbcClient jdbc;

    MachineClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The program of this id. */
    public Optional<MachineClient> find(String clientId) {
        return jdbc.sql("select * from machine_client where client_id = :id")
                .param("id", clientId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** All, by id. */
    public List<MachineClient> all() {
        return jdbc.sql("select * from machine_client order by client_id")
                .query((row, number) -> read(row))
                .list();
    }

    boolean insert(MachineClient client) {
        return jdbc.sql("""
                        insert into machine_client (client_id, display_name, secret_hash, enabled, scopes, roles,
                            comune, servizio, azienda, ambito, created_at)
                        values (:id, :display_name, :hash, true, string_to_array(:scopes, ','),
                            string_to_array(:roles, ','), :comune, :servizio, :azienda, :ambito, :created)
                        on conflict do nothing""")
                        .params(ProfileColumns.parameters(client.profile()))
                        .param("id", client.clientId())
                        .param("hash", client.secretHash())
                        .param("scopes", String.join(",", client.scopes()))
                        .param("ambito", client.ambito())
                        .param("created", client.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void setEnabled(String clientId, boolean enabled) {
        jdbc.sql("update machine_client set enabled = :enabled where client_id = :id")
                .param("enabled", enabled)
                .param("id", clientId)
                .update();
    }

    void setSecret(String clientId, String hash) {
        jdbc.sql("update machine_client set secret_hash = :hash where client_id = :id")
                .param("hash", hash)
                .param("id", clientId)
                .update();
    }

    private static MachineClient read(ResultSet row) throws SQLException {
        return new MachineClient(
                row.getString("client_id"),
                ProfileColumns.read(row),
                row.getString("ambito"),
                ProfileColumns.strings(row, "scopes"),
                row.getString("secret_hash"),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant());
    }
}
