package it.percorsi.platform.days;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that do not count.
 *
 * @param from its first day
 * @param until the first day that counts again; null while it lasts
 */
public record Stop(LocalDate from, @Nullable LocalDate until) {

    /** One that lasts. */
    public static Stop since(LocalDate from) {
        return new Stop(from, null);
    }

    LocalDate end() {
        return until == null ? LocalDate.MAX : until;
    }
}
