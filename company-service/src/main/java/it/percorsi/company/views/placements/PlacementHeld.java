package it.percorsi.company.views.placements;

import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A placement held at a company, with its course and outcome (R38).
 *
 * @param placementId the placement
 * @param companyId the company
 * @param postId the post
 * @param caseId the case
 * @param sortKey date of the proposal, made unique by the id
 * @param instrument instrument
 * @param tutor SISL tutor
 * @param state how far it is
 * @param startsOn first day, meant or real
 * @param endsOn last day, meant or real
 * @param evaluation how it went; null unless it ran its whole length
 * @param reason why it ended early; null unless it did
 * @param endedBy who wanted it to end early; null unless it did
 * @param contract contract of the hiring; null unless the person was hired
 * @param hiredOn first day of the contract; null unless the person was hired
 */
public record PlacementHeld(
        String placementId,
        String companyId,
        String postId,
        String caseId,
        String sortKey,
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

    static PlacementHeld of(PlacementProposed event) {
        return new PlacementHeld(
                event.placementId(),
                event.companyId(),
                event.postId(),
                event.caseId(),
                event.proposedOn() + "|" + event.placementId(),
                event.instrument(),
                event.tutor(),
                HeldState.PROPOSED,
                event.startsOn(),
                event.endsOn(),
                null,
                null,
                null,
                null,
                null);
    }

    PlacementHeld with(PlacementStarted event) {
        return copy(HeldState.RUNNING, event.startedOn(), event.endsOn(), null, null, null, null, null);
    }

    PlacementHeld with(PlacementCompleted event) {
        return copy(HeldState.COMPLETED, startsOn, event.completedOn(), event.evaluation(), null, null, null, null);
    }

    PlacementHeld with(PlacementEndedEarly event) {
        return copy(
                HeldState.ENDED_EARLY, startsOn, event.endedOn(), null, event.reason(), event.endedBy(), null, null);
    }

    PlacementHeld with(PersonHired event) {
        return copy(HeldState.HIRED, startsOn, endsOn, evaluation, reason, endedBy, event.contract(), event.hiredOn());
    }

    private PlacementHeld copy(
            HeldState now,
            LocalDate from,
            LocalDate to,
            @Nullable CompletionEvaluation newEvaluation,
            @Nullable EarlyEndReason newReason,
            @Nullable EndingParty newEndedBy,
            @Nullable ContractKind newContract,
            @Nullable LocalDate newHiredOn) {
        return new PlacementHeld(
                placementId,
                companyId,
                postId,
                caseId,
                sortKey,
                instrument,
                tutor,
                now,
                from,
                to,
                newEvaluation,
                newReason,
                newEndedBy,
                newContract,
                newHiredOn);
    }
}
