package it.percorsi.referral.web;

import it.percorsi.referral.views.TimelineEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's story as the page shows it.
 *
 * @param date when it happened
 * @param titleKey message key of what happened
 * @param facts message keys or texts of what matters, in order
 * @param actor who caused it
 */
public record StoryLine(LocalDate date, String titleKey, List<Fact> facts, String actor) {

    /** One detail: message key of its name; its value as text, or a code's message key, or else euro cents. */
    public record Fact(
            String nameKey,
            String value,
            boolean coded,
            @Nullable Long cents) {}

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    static StoryLine of(TimelineEntry entry) {
        List<Fact> facts =
                entry.facts().entrySet().stream().map(StoryLine::fact).toList();
        LocalDate date = entry.date() != null
                ? entry.date()
                : entry.recordedAt().atZone(ITALY).toLocalDate();
        return new StoryLine(date, "event." + entry.type(), facts, entry.actor());
    }

    private static Fact fact(Map.Entry<String, String> fact) {
        String value = fact.getValue();
        return new Fact(
                "fact." + fact.getKey(),
                value,
                value.startsWith("code.")
                        || value.startsWith("municipality.")
                        || fact.getKey().equals("discardedEvent"),
                fact.getKey().endsWith("Cents") ? Long.valueOf(value) : null);
    }
}
