package it.percorsi.stipend.views.agreements;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a whole month of a placement is worth.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param instrument instrument; null while nothing was agreed
 * @param monthlyCents amount of a whole month in euro cents; null while nothing was agreed
 * @param capCents the cap under which it was agreed; null while nothing was agreed
 * @param agreedOn date; null while nothing was agreed
 */
public record Agreement(
        String placementId,
        String caseId,
        @Nullable Instrument instrument,
        @Nullable Long monthlyCents,
        @Nullable Long capCents,
        @Nullable LocalDate agreedOn) {}
