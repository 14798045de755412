package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * The cases that somebody sees: one rule for lists and for single cases.
 *
 * @param ambito the ambito, always
 * @param everything all its cases
 * @param municipality else those of this municipality's residents; empty for none
 * @param sendingService and those that this service referred; empty for none
 */
public record Reach(String ambito, boolean everything, String municipality, String sendingService) {

    /** Whether a case is within it. */
    public boolean covers(CaseDocument document) {
        return document.ambito().equals(ambito)
                && (everything
                        || (!municipality.isEmpty() && municipality.equals(document.municipality()))
                        || (!sendingService.isEmpty()
                                && sendingService.equals(document.referral().sendingService())));
    }

    /** The same as a condition; empty when no case is within it. */
    Optional<Bson> condition() {
        Bson ours = Filters.eq("ambito", ambito);
        if (everything) {
            return Optional.of(ours);
        }
        List<Bson> own = new ArrayList<>();
        if (!municipality.isEmpty()) {
            own.add(Filters.eq("municipality", municipality));
        }
        if (!sendingService.isEmpty()) {
            own.add(Filters.eq("referral.sendingService", sendingService));
        }
        return switch (own.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Filters.and(ours, own.getFirst()));
            default -> Optional.of(Filters.and(ours, Filters.or(own)));
        };
    }
}
