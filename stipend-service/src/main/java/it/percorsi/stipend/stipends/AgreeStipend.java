package it.percorsi.stipend.stipends;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;

/**
 * Fix, or amend for the months to come, what a whole month is worth (R11, R15). Agreed by the équipe with referring
 * service and case manager; benefits of the person have no place in it (R17).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param instrument instrument
 * @param tutor SISL tutor
 * @param monthlyCents amount of a whole month in euro cents, positive
 * @param agreedOn date
 */
public record AgreeStipend(
        String placementId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        Instrument instrument,
        String tutor,
        long monthlyCents,
        LocalDate agreedOn)
        implements StipendCommand {

    /** An agreement is about some money. */
    public AgreeStipend {
        if (monthlyCents <= 0) {
            throw new IllegalArgumentException("an agreed amount is positive");
        }
    }
}
