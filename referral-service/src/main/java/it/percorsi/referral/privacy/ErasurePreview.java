package it.percorsi.referral.privacy;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.platform.web.RefusalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What erasing a person would do, and what stands against it today. Nothing is changed by asking.
 *
 * @param person where the person stands
 * @param lastActivity when something last happened
 * @param keptUntil the first day on which no data controller keeps the data
 * @param paymentsKeptUntil the first day on which no record of a payment has to be kept; null when nothing was paid
 * @param goes what would be unreadable for ever
 * @param stays what would stay
 * @param grounds ground by ground, what stands against it
 */
public record ErasurePreview(
        PersonFile person,
        LocalDate lastActivity,
        LocalDate keptUntil,
        @Nullable LocalDate paymentsKeptUntil,
        Goes goes,
        Stays stays,
        List<Ground> grounds) {

    /**
     * What would be unreadable for ever.
     *
     * @param events events with personal parts, of all services, by type
     * @param views views of this service that hold personal data and are emptied
     * @param keys services whose key of the person is destroyed
     */
    public record Goes(List<EventCount> events, List<String> views, List<String> keys) {}

    /**
     * How many events of a type have personal parts.
     *
     * @param type the event's name
     * @param words the same as people read it
     * @param number how many
     */
    public record EventCount(String type, String words, long number) {}

    /**
     * What would stay.
     *
     * @param cases the person's cases
     * @param events events about them, of all services, which then name nobody
     */
    public record Stays(List<String> cases, long events) {}

    /**
     * A ground.
     *
     * @param ground the ground
     * @param against what stands against it; empty when nothing does
     */
    public record Ground(ErasureGround ground, List<RefusalText> against) {}

    /** Grounds on which the person could be erased today. */
    public List<ErasureGround> open() {
        return grounds.stream()
                .filter(ground -> ground.against().isEmpty())
                .map(Ground::ground)
                .toList();
    }
}
