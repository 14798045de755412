package it.percorsi.platform.documents;

/** A command whose content is kept in the transaction of the fact that it leads to, or not at all. */
public interface KeepsContent {

    /** What is to be kept. */
    SealedContent content();
}
