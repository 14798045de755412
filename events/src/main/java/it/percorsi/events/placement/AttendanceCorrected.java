package it.percorsi.events.placement;

import it.percorsi.events.codes.AttendanceStatus;
import java.time.LocalDate;

/**
 * A day already recorded turned out otherwise.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param date the day
 * @param previousStatus what had been recorded
 * @param previousMinutes minutes that had been recorded
 * @param status what happened
 * @param minutes minutes worked; 0 unless present
 */
public record AttendanceCorrected(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        LocalDate date,
        AttendanceStatus previousStatus,
        int previousMinutes,
        AttendanceStatus status,
        int minutes)
        implements PlacementEvent {}
