package it.percorsi.company.api;

import it.percorsi.company.views.placements.HeldState;
import it.percorsi.company.views.placements.PlacementHeld;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A placement held at a company, with its state and outcome (R38). */
record PlacementItem(
        String placementId,
        String postId,
        String caseId,
        Instrument instrument,
        String tutor,
        HeldState state,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable CompletionEvaluation evaluation,
        @Nullable EarlyEndReason reason,
        @Nullable EndingParty endedBy,
        @Nullable ContractKind contract,
        @Nullable LocalDate hiredOn) {

    static PlacementItem of(PlacementHeld held) {
        return new PlacementItem(
                held.placementId(),
                held.postId(),
                held.caseId(),
                held.instrument(),
                held.tutor(),
                held.state(),
                held.startsOn(),
                held.endsOn(),
                held.evaluation(),
                held.reason(),
                held.endedBy(),
                held.contract(),
                held.hiredOn());
    }
}
