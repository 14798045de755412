package it.percorsi.platform.views;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import it.percorsi.platform.privacy.PersonalJson;
import it.percorsi.platform.privacy.WhosePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;

/** A view's documents in MongoDB, as plain JSON values: dates are ISO texts, which sort as dates do. */
final class MongoDocuments<D> implements DocumentStore<D> {

    static final String SEEN = "_seen";
    static final String REVISION = "_revision";
    private static final String PERSON = "personId";
    private static final int BATCH = 200;

    private final MongoCollection<Document> collection;
    private final Class<D> type;
    private final boolean personal;
    private final List<List<String>> indexes;
    private final PersonalJson json;

    MongoDocuments(MongoCollection<Document> collection, View<D> view, PersonalJson json) {
        this.collection = collection;
        this.type = view.document();
        this.personal = WhosePart.isPersonal(type);
        this.json = json;
        this.indexes = view.indexes();
    }

    /** Before the first document is stored. */
    void prepare() {
        // By this one a document is replaced only as it was loaded; unique, so that simple stores use it, too.
        collection.createIndex(Indexes.ascending("_id", REVISION), new IndexOptions().unique(true));
        if (personal) {
            collection.createIndex(Indexes.ascending(PERSON));
        }
        indexes.forEach(fields -> collection.createIndex(Indexes.ascending(fields)));
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    @Override
    public Map<String, Seen<D>> load(Collection<String> ids) {
        Map<String, Seen<D>> found = new HashMap<>();
        readAll(collection.find(Filters.in("_id", ids)), seen -> found.put(seen.id(), seen));
        return found;
    }

    @Override
    public boolean save(Collection<Seen<D>> documents) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Seen<D> document : documents) {
            // A plain filter: inside an "and" the stand-alone's store would not find its index.
            writes.add(
                    document.revision() == 0
                            ? new InsertOneModel<>(write(document))
                            : new ReplaceOneModel<>(
                                    new Document("_id", document.id()).append(REVISION, document.revision()),
                                    write(document)));
        }
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw refused;
        }
    }

    /** Every document, with the keys of its persons fetched a batch at a time. */
    void readAll(FindIterable<Document> found, Consumer<Seen<D>> action) {
        List<Document> batch = new ArrayList<>();
        for (Document document : found) {
            batch.add(document);
            if (batch.size() == BATCH) {
                readBatch(batch, action);
                batch.clear();
            }
        }
        readBatch(batch, action);
    }

    private void readBatch(List<Document> batch, Consumer<Seen<D>> action) {
        if (personal) {
            json.keys()
                    .load(batch.stream()
                            .map(document -> document.getString(PERSON))
                            .filter(Objects::nonNull)
                            .toList());
        }
        batch.forEach(document -> action.accept(read(document)));
    }

    /** Writes again what concerns a person whose key is gone: personal parts become empty. */
    void empty(String personId) {
        if (personal) {
            List<Seen<D>> documents = new ArrayList<>();
            do {
                documents.clear();
                readAll(collection.find(Filters.eq(PERSON, personId)), documents::add);
            } while (!documents.isEmpty() && !save(documents));
        }
    }

    private Document write(Seen<D> seen) {
        Document document = new Document("_id", seen.id())
                .append(SEEN, new Document(Map.copyOf(seen.seen())))
                .append(REVISION, seen.revision() + 1);
        D body = seen.body();
        if (body != null) {
            document.putAll(json.map(body));
        }
        return document;
    }

    private Seen<D> read(Document document) {
        Map<String, Long> last = new HashMap<>();
        Document seen = document.get(SEEN, new Document());
        seen.forEach((aggregate, sequence) -> last.put(aggregate, ((Number) sequence).longValue()));
        Document body = new Document(document);
        body.remove(SEEN);
        body.remove(REVISION);
        body.remove("_id");
        long revision = document.get(REVISION, 0L);
        return new Seen<>(document.getString("_id"), json.read(body, type), last, revision);
    }
}
