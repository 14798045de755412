package it.percorsi.events.rulebook;

import it.percorsi.events.Revision;
import it.percorsi.events.codes.WaitingOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a day on other rules hold for referral and project (R8, R19, R27, R28, R40); what was begun before keeps those of
 * its day. What a version does not say is as the installation set it.
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param version name of the version; it stands in every event that is decided under it
 * @param validFrom the first day on which it holds
 * @param invalidityOver civil invalidity in percent that category 1.1 must exceed (R8)
 * @param daysToFirstInterview days from the referral within which the first interview is due (R27)
 * @param daysToSharedProject days from the first interview within which the project is to be shared (R28)
 * @param enactedOn date
 * @param evaluationWeeks most weeks between joint evaluations (R40); null where an earlier revision did not say
 * @param requiredParties who has to agree to a project, by instrument; none where an earlier revision did not say
 * @param evidence what a referral needs, by category; none where an earlier revision did not say
 * @param waitingOrder the order of the waiting list; null where an earlier revision did not say
 */
@Revision(2)
public record RuleBookVersionEnacted(
        String ambito,
        String version,
        LocalDate validFrom,
        int invalidityOver,
        int daysToFirstInterview,
        int daysToSharedProject,
        LocalDate enactedOn,
        @Nullable Integer evaluationWeeks,
        List<InstrumentParties> requiredParties,
        List<CategoryEvidence> evidence,
        @Nullable WaitingOrder waitingOrder)
        implements RuleBookEvent {

    /** Lists are kept as they are given, never to change. */
    public RuleBookVersionEnacted {
        requiredParties = List.copyOf(requiredParties);
        evidence = List.copyOf(evidence);
    }
}
