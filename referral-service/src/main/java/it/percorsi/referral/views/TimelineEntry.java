package it.percorsi.referral.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case, whichever service it comes from.
 *
 * @param eventId the event
 * @param caseId the case
 * @param position its place among all events of the case: the order is the same for every reader
 * @param type the event's name
 * @param date the business date in it; null when it has none
 * @param recordedAt when the platform learned it
 * @param actor who caused it
 * @param facts what matters of it, by the name of the event's part, as text; never anything personal
 */
public record TimelineEntry(
        String eventId,
        String caseId,
        long position,
        String type,
        @Nullable LocalDate date,
        Instant recordedAt,
        String actor,
        Map<String, String> facts) {

    /** The same without amounts. */
    public TimelineEntry withoutMoney() {
        Map<String, String> rest = new LinkedHashMap<>(facts);
        rest.keySet().removeIf(name -> name.endsWith("Cents"));
        return new TimelineEntry(eventId, caseId, position, type, date, recordedAt, actor, rest);
    }
}
