package it.percorsi.platform.outages;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import it.percorsi.platform.documents.ScannerAway;
import it.percorsi.platform.views.DocumentsAway;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * A store, or another server that is needed, does not answer. This is the one place that tells an outage from a fault: what is an outage passes by
 * itself and is worth asking again (HTTP 503), a fault is not (HTTP 500).
 */
public enum Outage {
    /** PostgreSQL: nothing can be decided or kept. */
    DATABASE("database-away", Duration.ofSeconds(5)),
    /** The document store: lists cannot be shown; what is entered is kept. */
    DOCUMENTS("documents-away", Duration.ofSeconds(10)),
    /** The virus scanner: no file can be taken in, and none was. */
    SCANNER("scanner-away", Duration.ofSeconds(30));

    /** Deeper than any chain of causes; a chain can be a ring. */
    private static final int MOST_CAUSES = 50;

    /**
     * SQLSTATE classes and codes of PostgreSQL: the connection broke (08), something ran out, such as the disk (53), an
     * operator or a crash ended it (57P), the disk failed (58), the server has become a read-only copy (25006).
     */
    private static final Set<String> AWAY = Set.of("08", "53", "58");

    private static final String ENDED_FROM_OUTSIDE = "57P";
    private static final String READ_ONLY = "25006";

    /** What the connection pool says, without a code, of a connection that broke a statement ago. */
    private static final String BROKEN_IN_USE = "Connection is closed";

    private static final int NO_DISK_LEFT = 14_031;

    private final String code;
    private final Duration retryAfter;

    Outage(String code, Duration retryAfter) {
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The outage that a failure comes from; empty when it has another reason. */
    public static Optional<Outage> behind(@Nullable Throwable failure) {
        return behind(failure, MOST_CAUSES);
    }

    private static Optional<Outage> behind(@Nullable Throwable failure, int mostCauses) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < mostCauses; depth++) {
            if (cause instanceof DocumentsAway) {
                return Optional.of(DOCUMENTS);
            }
            if (cause instanceof ScannerAway) {
                return Optional.of(SCANNER);
            }
            // A rollback that fails as well covers the reason of both.
            if (cause instanceof TransactionSystemException covering) {
                Optional<Outage> covered = behind(covering.getApplicationException(), mostCauses - depth - 1);
                if (covered.isPresent()) {
                    return covered;
                }
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                return Optional.of(DATABASE);
            }
            if (cause instanceof MongoException mongo && isAway(mongo)) {
                return Optional.of(DOCUMENTS);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** What a part of a page shows; empty while the document store is away, so that the rest is shown all the same. */
    public static <T> Optional<T> unlessDocumentsAreAway(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (RuntimeException failure) {
            if (behind(failure).filter(DOCUMENTS::equals).isEmpty()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private static boolean isAway(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return true;
        }
        if (BROKEN_IN_USE.equals(failure.getMessage())) {
            return true;
        }
        String state = failure.getSQLState();
        return state != null
                && state.length() == 5
                && (AWAY.contains(state.substring(0, 2))
                        || state.startsWith(ENDED_FROM_OUTSIDE)
                        || state.equals(READ_ONLY));
    }

    private static boolean isAway(MongoException failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoWriteConcernException
                || failure.getCode() == NO_DISK_LEFT;
    }

    /** The stable code, as it stands in problem documents. */
    public String code() {
        return code;
    }

    /** When it is worth asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
