package it.percorsi.platform.documents;

/** A command with whose fact the content of a document is removed. */
public interface DropsContent {

    /** The document. */
    String documentId();
}
