package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Who follows the cases that a list is narrowed to.
 *
 * @param operator user name of the operator; null for the cases that nobody follows
 */
public record Follower(@Nullable String operator) {

    /** Nobody follows them yet. */
    public static final Follower NOBODY = new Follower(null);

    Bson condition() {
        return Filters.eq("operator", operator);
    }
}
