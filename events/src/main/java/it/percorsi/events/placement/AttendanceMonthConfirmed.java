package it.percorsi.events.placement;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The attendance of a month is complete and confirmed (R18).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param instrument instrument
 * @param tutor SISL tutor
 * @param month the month
 * @param expectedDays working days of the placement in the month
 * @param days every day, in order
 * @param confirmedOn date
 */
public record AttendanceMonthConfirmed(
        String placementId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        Instrument instrument,
        String tutor,
        YearMonth month,
        int expectedDays,
        List<AttendanceDay> days,
        LocalDate confirmedOn)
        implements PlacementEvent {

    /** Lists are kept as they are given, never to change. */
    public AttendanceMonthConfirmed {
        days = List.copyOf(days);
    }
}
