package it.percorsi.placement.rulebook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers of the placement rules, from the service's settings.
 *
 * @param version name of this rule book; every event says under which it was decided
 * @param tirocinio lengths of a tirocinio (R10)
 * @param borsaLavoro lengths of a borsa lavoro (R14) and its most hours (R16)
 * @param attendance limits of one day of attendance (R18)
 */
@ConfigurationProperties("percorsi.rule-book")
public record RuleBook(String version, Tirocinio tirocinio, BorsaLavoro borsaLavoro, Attendance attendance) {

    /**
     * A tirocinio lasts some months and can be extended (R10).
     *
     * @param months usual length in months
     * @param extensionMonths at most so many more
     */
    public record Tirocinio(int months, int extensionMonths) {

        /** The most that it can last in all, in months. */
        public int mostMonths() {
            return months + extensionMonths;
        }
    }

    /**
     * A borsa lavoro.
     *
     * @param months the lengths that there are, in months (R14)
     * @param mostWeeklyHours full time, in hours a week (R16)
     */
    public record BorsaLavoro(List<Integer> months, int mostWeeklyHours) {

        /** The list is kept as it is given, never to change. */
        public BorsaLavoro {
            months = List.copyOf(months);
        }
    }

    /**
     * One day of attendance.
     *
     * @param mostMinutes most minutes that can be worked in a day
     */
    public record Attendance(int mostMinutes) {}
}
