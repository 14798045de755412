package it.percorsi.referral.imports;

import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.web.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The content of the files: each is sealed under a key of its own, and gone when that is destroyed. */
@Component
class SealedFiles {

    /** Rows of one file. */
    static final int MOST_LINES = 5_000;

    private static final String PART = "upload";

    private final ImportStore store;
    private final PersonKeys keys;
    private final TransactionTemplate transaction;

    SealedFiles(ImportStore store, PersonKeys keys, TransactionTemplate transaction) {
        this.store = store;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Empty when a file of that id was there and is forgotten. */
    Optional<String> seal(String uploadId, byte[] content) {
        return Optional.ofNullable(keys.seal(keyOf(uploadId), PART, content));
    }

    byte[] open(Upload upload) {
        return keys.open(store.uploads().content(upload.id()), PART)
                .orElseThrow(() -> new NotFound("upload", upload.id()));
    }

    Sheet sheet(Upload upload) {
        return Sheet.of(open(upload), MOST_LINES);
    }

    /** Forgets a file; false when its rows are being taken in. */
    boolean delete(String uploadId) {
        // The row goes last: as long as it is there, what is left of the file is found again.
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!store.uploads().delete(uploadId)) {
                return false;
            }
            keys.destroy(keyOf(uploadId));
            return true;
        }));
    }

    /** Forgets the files whose time is over. */
    void deleteExpired() {
        store.uploads().expired().forEach(this::delete);
    }

    private static String keyOf(String uploadId) {
        return "upload-" + uploadId;
    }
}
