package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * Who follows the cases that a list is narrowed to.
 *
 * @param operators user names of the operators; none for the cases that nobody follows
 */
public record Follower(Set<String> operators) {

    /** Nobody follows them yet. */
    public static final Follower NOBODY = new Follower(Set.of());

    /** Sets are kept as they are given. */
    public Follower {
        operators = Set.copyOf(operators);
    }

    Bson condition() {
        return switch (operators.size()) {
            case 0 -> Filters.eq("operator", null);
            case 1 -> Filters.eq("operator", operators.iterator().next());
            default -> Filters.in("operator", operators);
        };
    }
}
