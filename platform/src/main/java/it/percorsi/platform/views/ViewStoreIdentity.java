package it.percorsi.platform.views;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;

/**
 * Names the content of the document store. It is part of the key of every view's position: when the documents are
 * gone, so is the name, and every view begins again from the first event.
 */
final class ViewStoreIdentity {

    private ViewStoreIdentity() {}

    static String of(MongoDatabase database) {
        Document identity = database.getCollection("identity")
                .findOneAndUpdate(
                        Filters.eq("_id", "store"),
                        Updates.setOnInsert("name", UUID.randomUUID().toString().substring(0, 8)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(identity).getString("name");
    }
}
