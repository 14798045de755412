package it.percorsi.bench.faults.checks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import it.percorsi.bench.faults.servers.ServiceKind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/** Reads a document store whole. */
public final class Documents {

    private static final String IDENTITY = "identity";

    private final String url;

    /** At that address. */
    public Documents(String url) {
        this.url = url;
    }

    /** Every document of a service's views by {@code collection/id}; what names this store is taken out of the names. */
    public Map<String, Object> of(ServiceKind service) {
        Map<String, Object> documents = new TreeMap<>();
        try (MongoClient client = MongoClients.create(url)) {
            MongoDatabase database = client.getDatabase(service.key());
            String identity = Optional.ofNullable(
                            database.getCollection(IDENTITY).find().first())
                    .map(found -> String.valueOf(found.getString("name")))
                    .orElse("");
            for (String collection : database.listCollectionNames()) {
                if (!collection.equals(IDENTITY) && !collection.startsWith("system.")) {
                    String view = identity.isEmpty() ? collection : collection.replace(identity, "*");
                    for (Document document : database.getCollection(collection).find()) {
                        documents.put(view + "/" + document.get("_id"), document);
                    }
                }
            }
        }
        return documents;
    }
}
