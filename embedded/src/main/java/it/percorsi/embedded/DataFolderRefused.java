package it.percorsi.embedded;

import org.jspecify.annotations.Nullable;

/** The folder is not one of ours, or it was written by a newer version; nothing in it was touched. */
public final class DataFolderRefused extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    DataFolderRefused(String sentence) {
        this(sentence, null);
    }

    DataFolderRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
