package it.percorsi.platform.views;

import it.percorsi.platform.json.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A durable view's documents in the service's database. */
final class RegisterDocuments<D> implements DocumentStore<D> {

    private record Stored(JsonNode body, Map<String, Long> seen) {}

    private final JdbcTemplate jdbc;
    private final String register;
    private final Class<D> type;

    RegisterDocuments(JdbcTemplate jdbc, View<D> view, String register) {
        this.jdbc = jdbc;
        this.register = register;
        this.type = view.document();
    }

    @Override
    public Map<String, Seen<D>> load(Collection<String> ids) {
        Map<String, Seen<D>> found = new HashMap<>();
        jdbc.query(
                "SELECT id, document, revision FROM register_entry WHERE register = ? AND id = ANY (?)",
                row -> {
                    Stored stored = Json.read(row.getString("document"), Stored.class);
                    D body = Json.read(stored.body().toString(), type);
                    found.put(
                            row.getString("id"),
                            new Seen<>(row.getString("id"), body, stored.seen(), row.getLong("revision")));
                },
                register,
                ids.toArray(String[]::new));
        return found;
    }

    @Override
    public boolean save(Collection<Seen<D>> documents) {
        // Always in one order: two that store the same documents never wait for each other in a ring.
        List<Object[]> rows = documents.stream()
                .sorted(Comparator.comparing(Seen::id))
                .map(document -> new Object[] {
                    register,
                    document.id(),
                    Json.text(Map.of("body", Objects.requireNonNull(document.body()), "seen", document.seen())),
                    document.revision() + 1,
                    document.revision()
                })
                .toList();
        int[] stored = jdbc.batchUpdate(
                "INSERT INTO register_entry (register, id, document, revision) VALUES (?, ?, ?::jsonb, ?) "
                        + "ON CONFLICT (register, id) DO UPDATE "
                        + "SET document = excluded.document, revision = excluded.revision "
                        + "WHERE register_entry.revision = ?",
                rows);
        return IntStream.of(stored).allMatch(count -> count == 1);
    }

    /** Removes them all. */
    void drop() {
        jdbc.update("DELETE FROM register_entry WHERE register = ?", register);
    }

    Optional<D> find(String id) {
        return Optional.ofNullable(load(List.of(id)).get(id)).map(Seen::body);
    }
}
