package it.percorsi.events.rulebook;

import java.time.LocalDate;

/**
 * From a day on other numbers hold for referral and project (R8, R27, R28); what was begun before keeps those of its day.
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param version name of the version; it stands in every event that is decided under it
 * @param validFrom the first day on which it holds
 * @param invalidityOver civil invalidity in percent that category 1.1 must exceed (R8)
 * @param daysToFirstInterview days from the referral within which the first interview is due (R27)
 * @param daysToSharedProject days from the first interview within which the project is to be shared (R28)
 * @param enactedOn date
 */
public record RuleBookVersionEnacted(
        String ambito,
        String version,
        LocalDate validFrom,
        int invalidityOver,
        int daysToFirstInterview,
        int daysToSharedProject,
        LocalDate enactedOn)
        implements RuleBookEvent {}
