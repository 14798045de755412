package it.percorsi.platform.views;

import it.percorsi.platform.messaging.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read model: which documents an event touches, and what becomes of each. The fold is pure, so a view is rebuilt by
 * folding again; the platform drops repeats, keeps the position and stores the documents.
 *
 * @param <D> the document, a record
 */
public interface View<D> {

    /** Where a view's documents are kept. */
    enum Keeping {
        /** In the document store: thrown away and rebuilt at will; for people to read. */
        DISPOSABLE,
        /** In the service's database: for decisions that need what other services said. */
        DURABLE
    }

    /** Name of the view, kebab-case, unique in the service. */
    String name();

    /** Raised when the fold or the document changes: the view is then built anew. */
    int version();

    /** The document's type. */
    Class<D> document();

    /** Topics that it reads; empty: the service's own events. */
    default Set<String> topics() {
        return Set.of();
    }

    /** Where its documents are kept. */
    default Keeping keeping() {
        return Keeping.DISPOSABLE;
    }

    /** Fields that its queries filter and sort by, one list an index; needed for every query but by id. */
    default List<List<String>> indexes() {
        return List.of();
    }

    /**
     * The service's own aggregates from whose events alone a document follows. Such a document can be shown while the
     * document store is away. Empty when it cannot be told.
     */
    default List<String> aggregatesOf(String id) {
        return List.of();
    }

    /** Ids of the documents that the event touches; usually one, none when the event does not matter. */
    List<String> touchedBy(RecordedEvent event);

    /** What becomes of a document; null while there is none, or when the event does not begin one. */
    @Nullable
    D fold(@Nullable D current, String id, RecordedEvent event);
}
