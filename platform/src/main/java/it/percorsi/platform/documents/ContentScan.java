package it.percorsi.platform.documents;

/** Looks for malicious software in what people send. */
public interface ContentScan {

    /** An installation without a scanner: everything passes. */
    ContentScan NONE = content -> {};

    /**
     * Returns when nothing was found. Refuses ({@code file-infected}) what is infected; throws {@link ScannerAway} when
     * nobody can say: then nothing is kept.
     */
    void check(byte[] content);
}
