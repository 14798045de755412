package it.percorsi.company.views.list;

import com.mongodb.client.model.Filters;
import it.percorsi.events.codes.Instrument;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a list of companies is narrowed to; null or empty: not by this.
 *
 * @param words beginnings of words of the name, in any order, or of the VAT number
 * @param municipality ISTAT code of the seat
 * @param sector sector in words, upper or lower case
 * @param instrument instrument accepted
 * @param openPosts only those with a free seat
 */
public record CompanySearch(
        @Nullable String words,
        @Nullable String municipality,
        @Nullable String sector,
        @Nullable Instrument instrument,
        boolean openPosts) {

    private static final int MOST_WORDS = 6;

    Bson filter(String ambito) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("ambito", ambito));
        if (municipality != null && !municipality.isBlank()) {
            all.add(Filters.eq("municipality", municipality));
        }
        if (sector != null && !sector.isBlank()) {
            all.add(Filters.eq("sectorKey", SearchText.of(sector)));
        }
        if (instrument != null) {
            all.add(Filters.eq("instruments", instrument.code()));
        }
        if (openPosts) {
            all.add(Filters.eq("offersSeats", true));
        }
        if (words != null) {
            // Anchored, of letters and digits only: an index serves it.
            SearchText.words(words).stream()
                    .limit(MOST_WORDS)
                    .forEach(word -> all.add(Filters.regex("words", "^" + word)));
        }
        return Filters.and(all);
    }
}
