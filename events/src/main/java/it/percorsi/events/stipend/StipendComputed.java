package it.percorsi.events.stipend;

import java.time.YearMonth;
import java.util.List;

/**
 * A month's stipend was computed from its confirmed attendance, with a proposal for the tutor (R11, R15, R18).
 *
 * @param placementId the placement
 * @param stipendId the month of the placement, {@code placementId:yyyy-MM}
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param month the month
 * @param tutor SISL tutor who decides
 * @param fullCents amount of the full month, under the cap, in euro cents
 * @param expectedDays working days
 * @param attendedDays days attended
 * @param justifiedDays days of justified absence or illness
 * @param unjustifiedDays days of unjustified absence
 * @param proposedReductionCents reduction proposed, in euro cents
 * @param lines every euro explained
 */
public record StipendComputed(
        String placementId,
        String stipendId,
        String caseId,
        String ambito,
        String municipality,
        YearMonth month,
        String tutor,
        long fullCents,
        int expectedDays,
        int attendedDays,
        int justifiedDays,
        int unjustifiedDays,
        long proposedReductionCents,
        List<StipendLine> lines)
        implements StipendEvent {

    /** Lists are kept as they are given, never to change. */
    public StipendComputed {
        lines = List.copyOf(lines);
    }
}
