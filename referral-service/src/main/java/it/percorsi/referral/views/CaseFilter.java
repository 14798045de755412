package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a work list is narrowed to. A part that is null does not narrow it.
 *
 * @param reach the cases that the reader sees
 * @param state only this state
 * @param municipality only residents of this municipality, by ISTAT code
 * @param category only this category
 * @param follower only the cases followed by this operator, or by nobody
 * @param instrument only this instrument: the project's, or the one asked for while there is no project
 * @param persons only the cases of these persons
 * @param cases only these cases, few enough to be named one by one
 */
public record CaseFilter(
        Reach reach,
        @Nullable CaseState state,
        @Nullable String municipality,
        @Nullable Category category,
        @Nullable Follower follower,
        @Nullable Instrument instrument,
        @Nullable List<String> persons,
        @Nullable List<String> cases) {

    /** The same as a condition; empty when no case is within reach. */
    Optional<Bson> condition() {
        return reach.condition().map(within -> {
            List<Bson> all = new ArrayList<>(List.of(within));
            if (state != null) {
                all.add(Filters.eq("state", state.code()));
            }
            if (municipality != null) {
                all.add(Filters.eq("municipality", municipality));
            }
            if (category != null) {
                all.add(Filters.eq("referral.category", category.code()));
            }
            if (follower != null) {
                all.add(follower.condition());
            }
            if (instrument != null) {
                all.add(Filters.eq("instrument", instrument.code()));
            }
            if (persons != null) {
                all.add(Filters.in("personId", persons));
            }
            if (cases != null) {
                all.add(Filters.in("_id", cases));
            }
            return Filters.and(all);
        });
    }
}
