package it.percorsi.platform.documents;

/** What is in a document, sealed with the key of the person whom it is about. */
public final class SealedContent {

    private final String documentId;
    private final String personId;
    private final byte[] bytes;

    /** As it is stored: sealed by {@link Contents#seal}. */
    public SealedContent(String documentId, String personId, byte[] bytes) {
        this.documentId = documentId;
        this.personId = personId;
        this.bytes = bytes;
    }

    /** The document. */
    public String documentId() {
        return documentId;
    }

    /** The person. */
    public String personId() {
        return personId;
    }

    byte[] bytes() {
        return bytes;
    }
}
