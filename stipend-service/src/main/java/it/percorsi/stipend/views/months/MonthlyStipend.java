package it.percorsi.stipend.views.months;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.stipend.StipendLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's stipend, whole.
 *
 * @param stipendId {@code placementId:yyyy-MM}
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person, once somebody decided about it; null before
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality that pays
 * @param month the month
 * @param instrument instrument
 * @param tutor SISL tutor who decides
 * @param days attendance
 * @param state where it stands
 * @param fullCents amount of the whole month in euro cents; 0 while nothing is agreed
 * @param proposedReductionCents reduction proposed to the tutor, in euro cents
 * @param payableCents to be paid as things stand, in euro cents: what was decided, else what is proposed
 * @param lines every euro of the computation
 * @param decision the tutor's; null while there is none
 * @param approvedOn date of the approval; null while there is none
 */
public record MonthlyStipend(
        String stipendId,
        String placementId,
        String caseId,
        @Nullable String personId,
        String ambito,
        String municipality,
        YearMonth month,
        Instrument instrument,
        String tutor,
        Days days,
        StipendState state,
        long fullCents,
        long proposedReductionCents,
        long payableCents,
        List<StipendLine> lines,
        @Nullable Decision decision,
        @Nullable LocalDate approvedOn) {

    /** The list is kept as it is given. */
    public MonthlyStipend {
        lines = List.copyOf(lines);
    }

    /** The same without the tutor's words. */
    public MonthlyStipend withoutWords() {
        Decision decided = decision;
        return decided == null
                ? this
                : MonthFold.moved(this, state, personId, decided.withoutWords(), payableCents, approvedOn);
    }
}
