package it.percorsi.placement.views.openposts;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds open posts. */
@Component
public class OpenPosts {

    private final ViewReader<CompanyPosts> reader;

    OpenPosts(Views views, OpenPostsView view) {
        this.reader = views.reader(view);
    }

    /** One company with its open posts. */
    public Optional<CompanyPosts> company(String companyId) {
        return reader.find(companyId);
    }

    /**
     * Companies with a post for the instrument, by name.
     *
     * @param text beginnings of words of the company's name, its sector or its tasks, all of which must be found; empty:
     *     every company
     * @param after the last one seen; null: from the beginning
     */
    public List<CompanyPosts> search(Instrument instrument, String text, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq("instruments", instrument.code()));
        SearchWords.of(text)
                .map(word -> new Document("words", new Document("$elemMatch", between(word))))
                .forEach(filters::add);
        if (after != null) {
            filters.add(Filters.gt("order", after));
        }
        return reader.list(Filters.and(filters), Sorts.ascending("order"), limit);
    }

    private static Document between(String beginning) {
        return new Document("$gte", beginning).append("$lt", beginning + "\uffff");
    }
}
