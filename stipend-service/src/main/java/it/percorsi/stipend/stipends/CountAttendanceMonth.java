package it.percorsi.stipend.stipends;

import it.percorsi.events.codes.Instrument;
import java.time.YearMonth;

/**
 * Take a confirmed month of attendance into account (R18).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param month the month
 * @param instrument instrument
 * @param tutor SISL tutor who decides
 * @param expectedDays working days of the placement in the month
 * @param attendedDays days attended
 * @param justifiedDays days of justified absence or illness
 * @param unjustifiedDays days of unjustified absence
 */
public record CountAttendanceMonth(
        String placementId,
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
        implements StipendCommand {}
