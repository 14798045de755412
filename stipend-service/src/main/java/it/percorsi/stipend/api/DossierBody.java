package it.percorsi.stipend.api;

import it.percorsi.events.codes.Instrument;
import it.percorsi.stipend.desk.MoneyHistory;
import it.percorsi.stipend.views.agreements.Agreement;
import it.percorsi.stipend.views.months.MonthlyStipend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept here about a person (art. 15 GDPR).
 *
 * @param personId the person
 * @param placements what is kept about the money of each placement
 */
record DossierBody(String personId, List<OfPlacement> placements) {

    /**
     * One placement.
     *
     * @param placementId the placement
     * @param caseId the case
     * @param companyName name of the company; null while the register has not heard of it
     * @param municipality ISTAT code of the municipality that pays; null like the company
     * @param instrument instrument; null like the company
     * @param tutor SISL tutor; null like the company
     * @param agreement what a whole month is worth; null while nothing was agreed
     * @param months every month with its days, its lines and the tutor's decision and words
     * @param facts everything that was ever recorded, also what a later fact has replaced
     */
    record OfPlacement(
            String placementId,
            String caseId,
            @Nullable String companyName,
            @Nullable String municipality,
            @Nullable Instrument instrument,
            @Nullable String tutor,
            @Nullable Agreement agreement,
            List<MonthlyStipend> months,
            List<MoneyHistory.Told> facts) {}
}
