package it.percorsi.platform.views;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a durable view, for a decision.
 *
 * @param <D> the document
 */
public final class RegisterReader<D> {

    private final Supplier<RegisterDocuments<D>> serving;

    RegisterReader(Supplier<RegisterDocuments<D>> serving) {
        this.serving = serving;
    }

    /** One document; empty when no event has begun it yet. */
    public Optional<D> find(String id) {
        return serving.get().find(id);
    }
}
