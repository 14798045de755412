package it.percorsi.platformtest;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** The documents of a view as they lie in the store; the collection's name also tells which content of the store it is. */
public final class ViewCollection {

    private ViewCollection() {}

    /** Of a view in its first generation, named with its version, for example {@code cases-v2}. */
    public static MongoCollection<Document> of(MongoDatabase database, String view) {
        for (String name : database.listCollectionNames()) {
            if (name.startsWith(view + "-")) {
                return database.getCollection(name);
            }
        }
        throw new IllegalStateException("no view " + view + " is kept");
    }
}
