package it.percorsi.platform.views;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The document store as a thing that may be away and may come back empty. Its content has a name: the names of
 * collections and the keys of positions hold it, so that views begin again by themselves when the content is lost.
 */
final class DocumentServer {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentServer.class);

    /** How it was found last. */
    private record Found(
            @Nullable String content,
            @Nullable Instant awaySince,
            @Nullable MongoException cause) {}

    private final MongoDatabase database;
    private final Clock clock;
    private volatile Found found = new Found(null, null, null);

    DocumentServer(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    MongoDatabase database() {
        return database;
    }

    /** The name of its content; empty as long as it has never answered. */
    Optional<String> content() {
        return Optional.ofNullable(found.content());
    }

    /** Since when it is away. */
    Optional<Instant> awaySince() {
        return Optional.ofNullable(found.awaySince());
    }

    /** Looks whether it is there and which content it has. */
    void look() {
        try {
            Document identity = database.getCollection("identity")
                    .findOneAndUpdate(
                            Filters.eq("_id", "store"),
                            Updates.setOnInsert(
                                    "name", UUID.randomUUID().toString().substring(0, 8)),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            if (found.awaySince() != null) {
                LOG.info("The document store answers again");
            }
            found = new Found(Objects.requireNonNull(identity).getString("name"), null, null);
        } catch (MongoException away) {
            isAway(away);
        }
    }

    /** Reads, at once failing while it is known to be away. */
    <T> T read(Supplier<T> reading) {
        Found now = found;
        if (now.awaySince() != null && now.cause() != null) {
            throw new DocumentsAway(now.awaySince(), now.cause());
        }
        try {
            return reading.get();
        } catch (MongoException away) {
            throw new DocumentsAway(isAway(away), away);
        }
    }

    private synchronized Instant isAway(MongoException cause) {
        Instant since = found.awaySince();
        if (since != null) {
            return since;
        }
        LOG.warn("The document store does not answer; trying again every second", cause);
        Instant now = clock.instant();
        found = new Found(found.content(), now, cause);
        return now;
    }
}
