package it.percorsi.platform.views;

import java.util.Collection;
import java.util.Map;

/** Where one view's documents are loaded from and saved to, a batch at a time. */
interface DocumentStore<D> {

    /** Those that there are, by id. */
    Map<String, Seen<D>> load(Collection<String> ids);

    /**
     * Stores each whole, unless somebody has stored it since it was loaded.
     *
     * @return false when that happened to any of them
     */
    boolean save(Collection<Seen<D>> documents);
}
