package it.percorsi.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.percorsi.reporting.coprogettazione.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Figures as JSON.
 *
 * @param suppressed true when some are hidden, which are null then; absent otherwise
 */
record FiguresBody(
        @Nullable Long referrals,
        @Nullable Long takenInCharge,
        @Nullable Long projectsShared,
        @Nullable Long started,
        @Nullable Long runningAtEnd,
        @Nullable Long hired,
        @Nullable Long completed,
        @Nullable Long endedEarly,
        @Nullable Long approvedCents,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean suppressed) {

    static FiguresBody of(Figures figures) {
        return new FiguresBody(
                figures.referrals().value(),
                figures.takenInCharge().value(),
                figures.projectsShared().value(),
                figures.started().value(),
                figures.runningAtEnd().value(),
                figures.hired().value(),
                figures.completed().value(),
                figures.endedEarly().value(),
                figures.approvedCents().value(),
                figures.anyHidden() ? true : null);
    }
}
