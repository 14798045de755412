package it.percorsi.events.stipend;

import it.percorsi.events.codes.Instrument;
import java.time.YearMonth;

/**
 * A confirmed month of attendance reached the paymaster (R18); its stipend is computed as soon as an amount is agreed.
 *
 * @param placementId the placement
 * @param stipendId the month of the placement, {@code placementId:yyyy-MM}
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param month the month
 * @param instrument instrument
 * @param tutor SISL tutor who decides
 * @param expectedDays working days
 * @param attendedDays days attended
 * @param justifiedDays days of justified absence or illness
 * @param unjustifiedDays days of unjustified absence
 */
public record AttendanceMonthCounted(
        String placementId,
        String stipendId,
        String caseId,
        String ambito,
        String municipality,
        YearMonth month,
        Instrument instrument,
        String tutor,
        int expectedDays,
        int attendedDays,
        int justifiedDays,
        int unjustifiedDays)
        implements StipendEvent {}
