package it.percorsi.embedded;

import org.jspecify.annotations.Nullable;

/** What the folder holds is incomplete or unreadable, and only a backup or a person can mend it. */
public final class DataFolderDamaged extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    DataFolderDamaged(String sentence) {
        this(sentence, null);
    }

    DataFolderDamaged(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
