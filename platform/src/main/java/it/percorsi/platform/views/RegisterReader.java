package it.percorsi.platform.views;

import java.util.Optional;

/**
 * Reads a durable view, for a decision.
 *
 * @param <D> the document
 */
public final class RegisterReader<D> {

    private final RegisterDocuments<D> documents;

    RegisterReader(RegisterDocuments<D> documents) {
        this.documents = documents;
    }

    /** One document; empty when no event has begun it yet. */
    public Optional<D> find(String id) {
        return documents.find(id);
    }
}
