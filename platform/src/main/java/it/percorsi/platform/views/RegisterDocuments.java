package it.percorsi.platform.views;

import it.percorsi.platform.json.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A durable view's documents in the service's database. */
final class RegisterDocuments<D> implements DocumentStore<D> {

    private record Stored(JsonNode body, Map<String, Long> seen) {}

    private final JdbcTemplate jdbc;
    private final String register;
    private final Class<D> type;

    RegisterDocuments(JdbcTemplate jdbc, View<D> view) {
        this.jdbc = jdbc;
        this.register = view.name() + "-v" + view.version();
        this.type = view.document();
    }

    @Override
    public Map<String, Seen<D>> load(Collection<String> ids) {
        Map<String, Seen<D>> found = new HashMap<>();
        jdbc.query(
                "SELECT id, document FROM register_entry WHERE register = ? AND id = ANY (?)",
                row -> {
                    Stored stored = Json.read(row.getString("document"), Stored.class);
                    D body = Json.read(stored.body().toString(), type);
                    found.put(row.getString("id"), new Seen<>(row.getString("id"), body, stored.seen()));
                },
                register,
                ids.toArray(String[]::new));
        return found;
    }

    @Override
    public void save(Collection<Seen<D>> documents) {
        List<Object[]> rows = documents.stream()
                .map(document -> new Object[] {
                    register,
                    document.id(),
                    Json.text(
                            Map.of("body", java.util.Objects.requireNonNull(document.body()), "seen", document.seen()))
                })
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO register_entry (register, id, document) VALUES (?, ?, ?::jsonb) "
                        + "ON CONFLICT (register, id) DO UPDATE SET document = excluded.document",
                rows);
    }

    Optional<D> find(String id) {
        return Optional.ofNullable(load(List.of(id)).get(id)).map(Seen::body);
    }
}
