package it.percorsi.platform.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which generation of each view people read, and which one is being built beside it. The truth is in the database, for
 * all instances; it is looked at every second.
 */
final class Generations {

    /** The one that serves and, possibly, the one that is built. */
    record Pair(int serving, Optional<Integer> building) {}

    private record Row(String view, int version, int generation, boolean serving) {}

    private static final Pair FIRST = new Pair(0, Optional.empty());

    private final JdbcClient jdbc;
    private final Map<String, Pair> known = new ConcurrentHashMap<>();

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pair of(View<?> view) {
        return known.getOrDefault(key(view.name(), view.version()), FIRST);
    }

    void look() {
        List<Row> rows = jdbc.sql("SELECT view, version, generation, serving FROM view_generation ORDER BY generation")
                .query(Row.class)
                .list();
        Map<String, Pair> now = new ConcurrentHashMap<>();
        for (Row row : rows) {
            String key = key(row.view(), row.version());
            Pair before = now.getOrDefault(key, FIRST);
            now.put(
                    key,
                    row.serving()
                            ? new Pair(row.generation(), Optional.empty())
                            : new Pair(before.serving(), Optional.of(row.generation())));
        }
        known.putAll(now);
        known.keySet().retainAll(now.keySet());
    }

    /**
     * Begins the next generation.
     *
     * @param evenIf when one is being built already: whether to begin another one, which replaces it
     * @return generations that once served and are not known any more
     */
    List<Integer> begin(View<?> view, boolean evenIf) {
        look();
        Pair pair = of(view);
        int latest = pair.building().orElse(pair.serving());
        boolean goesOn = pair.building().isPresent() && !evenIf;
        jdbc.sql("INSERT INTO view_generation (view, version, generation) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(view.name(), view.version(), goesOn ? latest : latest + 1)
                .update();
        List<Integer> left = new ArrayList<>(
                jdbc.sql("DELETE FROM view_generation WHERE view = ? AND version = ? AND generation < ? "
                                + "RETURNING generation")
                        .params(view.name(), view.version(), pair.serving())
                        .query(Integer.class)
                        .list());
        if (pair.serving() == 1) {
            // The first generation has no row.
            left.add(0);
        }
        return left;
    }

    /** From now on people read this one. */
    void takeOver(View<?> view, int generation) {
        jdbc.sql("UPDATE view_generation SET serving = true WHERE view = ? AND version = ? AND generation = ?")
                .params(view.name(), view.version(), generation)
                .update();
    }

    private static String key(String view, int version) {
        return view + "-v" + version;
    }
}
