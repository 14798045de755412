package it.percorsi.platform.views;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.privacy.PersonalJson;
import it.percorsi.platform.privacy.WhosePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives each view its store and its reader. */
public final class Views {

    private final DocumentServer server;
    private final Generations generations;
    private final JdbcTemplate jdbc;
    private final PersonalJson json;
    private final EventStore events;
    private final MeterRegistry meters;
    private final List<View<?>> personal;
    private final Map<View<?>, ViewReader<?>> readers = new ConcurrentHashMap<>();

    Views(
            DocumentServer server,
            Generations generations,
            JdbcTemplate jdbc,
            PersonalJson json,
            EventStore events,
            MeterRegistry meters,
            List<View<?>> views) {
        this.server = server;
        this.generations = generations;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.meters = meters;
        this.personal = views.stream()
                .filter(view -> WhosePart.isPersonal(view.document()))
                .toList();
        personal.stream().filter(Views::isDurable).findFirst().ifPresent(register -> {
            throw new IllegalStateException(register.name() + " is a register: it may hold nothing personal");
        });
    }

    /** The views that hold personal data: the whole list of what is emptied when a person is erased. */
    public List<View<?>> personal() {
        return personal;
    }

    /** Empties what these views hold of a person whose key is destroyed, in every generation, replaced ones included. */
    public void empty(String personId) {
        for (View<?> view : personal) {
            Generations.Pair pair = generations.of(view);
            IntStream.rangeClosed(0, pair.building().orElse(pair.serving()))
                    .forEach(generation -> mongo(view, generation).empty(personId));
        }
    }

    /** The reader of a disposable view. */
    @SuppressWarnings("unchecked") // kept under the view that it was made for
    public <D> ViewReader<D> reader(View<D> view) {
        if (isDurable(view)) {
            throw new IllegalArgumentException(view.name() + " is a register");
        }
        return (ViewReader<D>) readers.computeIfAbsent(
                view,
                key -> new ViewReader<>(
                        server, () -> mongo(view, generations.of(view).serving()), new DirectFold<>(view, events)));
    }

    /** The reader of a durable view. */
    public <D> RegisterReader<D> register(View<D> view) {
        if (!isDurable(view)) {
            throw new IllegalArgumentException(view.name() + " is not a register");
        }
        return new RegisterReader<>(() -> register(view, generations.of(view).serving()));
    }

    static boolean isDurable(View<?> view) {
        return view.keeping() == View.Keeping.DURABLE;
    }

    /** The fold of one generation, ready to take events. */
    <D> Folding<D> folding(View<D> view, int generation) {
        DocumentStore<D> store;
        if (isDurable(view)) {
            store = register(view, generation);
        } else {
            MongoDocuments<D> documents = mongo(view, generation);
            documents.prepare();
            store = documents;
        }
        return new Folding<>(view, store, meters.counter("percorsi.view.overtaken", "view", view.name()));
    }

    /** Removes what an earlier generation left. */
    void drop(View<?> view, int generation) {
        if (isDurable(view)) {
            register(view, generation).drop();
        } else {
            mongo(view, generation).collection().drop();
        }
    }

    /** Name of a generation, which is the key of its positions; the first one's is the view's. */
    Optional<String> position(View<?> view, int generation) {
        String name = name(view, generation);
        return isDurable(view) ? Optional.of(name) : server.content().map(content -> name + "@" + content);
    }

    private static String name(View<?> view, int generation) {
        return view.name() + "-v" + view.version() + (generation == 0 ? "" : ".g" + generation);
    }

    private <D> RegisterDocuments<D> register(View<D> view, int generation) {
        return new RegisterDocuments<>(jdbc, view, name(view, generation));
    }

    private <D> MongoDocuments<D> mongo(View<D> view, int generation) {
        String collection = name(view, generation)
                + server.content().map(content -> "-" + content).orElse("");
        return new MongoDocuments<>(server.database().getCollection(collection), view, json);
    }
}
