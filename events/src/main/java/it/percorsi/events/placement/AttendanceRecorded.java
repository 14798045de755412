package it.percorsi.events.placement;

import it.percorsi.events.codes.AttendanceStatus;
import java.time.LocalDate;

/**
 * What happened on one day of a placement (R18, R21).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param date the day
 * @param status what happened
 * @param minutes minutes worked; 0 unless present
 */
public record AttendanceRecorded(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        LocalDate date,
        AttendanceStatus status,
        int minutes)
        implements PlacementEvent {}
