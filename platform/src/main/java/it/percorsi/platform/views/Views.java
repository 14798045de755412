package it.percorsi.platform.views;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives each view its store and its reader. */
public final class Views {

    private final MongoDatabase database;
    private final JdbcTemplate jdbc;
    private final Map<View<?>, ViewReader<?>> readers = new ConcurrentHashMap<>();

    Views(MongoDatabase database, JdbcTemplate jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The reader of a disposable view. */
    @SuppressWarnings("unchecked") // kept under the view that it was made for
    public <D> ViewReader<D> reader(View<D> view) {
        if (view.keeping() != View.Keeping.DISPOSABLE) {
            throw new IllegalArgumentException(view.name() + " is a register");
        }
        return (ViewReader<D>) readers.computeIfAbsent(view, key -> new ViewReader<>(mongo(view)));
    }

    /** The reader of a durable view. */
    public <D> RegisterReader<D> register(View<D> view) {
        if (view.keeping() != View.Keeping.DURABLE) {
            throw new IllegalArgumentException(view.name() + " is not a register");
        }
        return new RegisterReader<>(new RegisterDocuments<>(jdbc, view));
    }

    <D> Folding<D> folding(View<D> view) {
        return new Folding<>(
                view, view.keeping() == View.Keeping.DURABLE ? new RegisterDocuments<>(jdbc, view) : mongo(view));
    }

    private <D> MongoDocuments<D> mongo(View<D> view) {
        return new MongoDocuments<>(database.getCollection(view.name() + "-v" + view.version()), view);
    }
}
