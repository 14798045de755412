package it.percorsi.bench.faults.checks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import it.percorsi.bench.faults.servers.ServiceKind;
import java.util.ArrayList;
import java.util.List;
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
        look(
                service,
                (database, identity, collections) -> collections.stream()
                        .filter(name -> read(name, identity, collections))
                        .forEach(name -> {
                            for (Document document :
                                    database.getCollection(name).find()) {
                                documents.put(
                                        (identity.isEmpty() ? name : name.replace(identity, "*")) + "/"
                                                + document.get("_id"),
                                        document);
                            }
                        }));
        return documents;
    }

    /** Collections that belong to an earlier content of this store, which is gone: nobody reads them. */
    public List<String> leftovers(ServiceKind service) {
        List<String> left = new ArrayList<>();
        look(
                service,
                (database, identity, collections) -> collections.stream()
                        .filter(name -> !read(name, identity, collections))
                        .forEach(left::add));
        return left;
    }

    private interface Look {
        void at(MongoDatabase database, String identity, List<String> collections);
    }

    private void look(ServiceKind service, Look look) {
        try (MongoClient client = MongoClients.create(url)) {
            MongoDatabase database = client.getDatabase(service.key());
            String identity = Optional.ofNullable(
                            database.getCollection(IDENTITY).find().first())
                    .map(found -> String.valueOf(found.getString("name")))
                    .orElse("");
            List<String> collections = new ArrayList<>();
            database.listCollectionNames().into(collections);
            collections.removeIf(name -> name.equals(IDENTITY) || name.startsWith("system."));
            look.at(database, identity, collections);
        }
    }

    /** Where collections bear the store's name, those with another one are not read. */
    static boolean read(String collection, String identity, List<String> all) {
        return collection.contains(identity) || all.stream().noneMatch(name -> name.contains(identity));
    }
}
