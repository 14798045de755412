package it.percorsi.platform.views;

import com.mongodb.client.MongoDatabase;
import it.percorsi.platform.privacy.PersonalJson;
import it.percorsi.platform.privacy.WhosePart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives each view its store and its reader. */
public final class Views {

    private final MongoDatabase database;
    private final JdbcTemplate jdbc;
    private final Map<View<?>, ViewReader<?>> readers = new ConcurrentHashMap<>();

    private final PersonalJson json;
    private final List<View<?>> personal;

    Views(MongoDatabase database, JdbcTemplate jdbc, PersonalJson json, List<View<?>> views) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
        this.personal = views.stream()
                .filter(view -> WhosePart.isPersonal(view.document()))
                .toList();
        personal.stream()
                .filter(view -> view.keeping() == View.Keeping.DURABLE)
                .findFirst()
                .ifPresent(register -> {
                    throw new IllegalStateException(register.name() + " is a register: it may hold nothing personal");
                });
    }

    /** The views that hold personal data: the whole list of what is emptied when a person is erased. */
    public List<View<?>> personal() {
        return personal;
    }

    /** Empties what these views hold of a person whose key is destroyed. */
    public void empty(String personId) {
        personal.forEach(view -> mongo(view).empty(personId));
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
        return new MongoDocuments<>(database.getCollection(view.name() + "-v" + view.version()), view, json);
    }
}
