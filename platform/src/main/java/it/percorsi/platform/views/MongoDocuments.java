package it.percorsi.platform.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import it.percorsi.platform.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** A view's documents in MongoDB, as plain JSON values: dates are ISO texts, which sort as dates do. */
final class MongoDocuments<D> implements DocumentStore<D> {

    static final String SEEN = "_seen";
    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private final MongoCollection<Document> collection;
    private final Class<D> type;

    MongoDocuments(MongoCollection<Document> collection, View<D> view) {
        this.collection = collection;
        this.type = view.document();
        view.indexes().forEach(fields -> collection.createIndex(Indexes.ascending(fields)));
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    @Override
    public Map<String, Seen<D>> load(Collection<String> ids) {
        Map<String, Seen<D>> found = new HashMap<>();
        for (Document document : collection.find(Filters.in("_id", ids))) {
            Seen<D> seen = read(document);
            found.put(seen.id(), seen);
        }
        return found;
    }

    @Override
    public void save(Collection<Seen<D>> documents) {
        List<ReplaceOneModel<Document>> replacements = new ArrayList<>();
        for (Seen<D> document : documents) {
            Bson byId = Filters.eq("_id", document.id());
            replacements.add(new ReplaceOneModel<>(byId, write(document), new ReplaceOptions().upsert(true)));
        }
        collection.bulkWrite(replacements, new BulkWriteOptions().ordered(false));
    }

    private Document write(Seen<D> seen) {
        Document document = new Document("_id", seen.id()).append(SEEN, new Document(Map.copyOf(seen.seen())));
        D body = seen.body();
        if (body != null) {
            document.putAll(Document.parse(Json.text(body)));
        }
        return document;
    }

    Seen<D> read(Document document) {
        Map<String, Long> last = new HashMap<>();
        Document seen = document.get(SEEN, new Document());
        seen.forEach((aggregate, sequence) -> last.put(aggregate, ((Number) sequence).longValue()));
        Document body = new Document(document);
        body.remove(SEEN);
        body.remove("_id");
        return new Seen<>(document.getString("_id"), Json.read(body.toJson(PLAIN), type), last);
    }
}
