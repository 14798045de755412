package it.percorsi.embedded;

import org.jspecify.annotations.Nullable;

/** Another process, or another part of this one, is using the folder. */
public final class DataFolderLocked extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    DataFolderLocked(String sentence) {
        this(sentence, null);
    }

    DataFolderLocked(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
