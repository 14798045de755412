package it.percorsi.stipend.stipends;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The tutor leaves a month's stipend whole, whatever was proposed (R18).
 *
 * @param placementId the placement
 * @param month the month
 * @param note the tutor's words, at most 500 characters
 * @param tutor who decides
 * @param decidedOn date
 */
public record LeaveStipendWhole(String placementId, YearMonth month, String note, String tutor, LocalDate decidedOn)
        implements StipendCommand {

    /** A note that fits. */
    public LeaveStipendWhole {
        note = DecisionNote.fitting(note);
    }
}
