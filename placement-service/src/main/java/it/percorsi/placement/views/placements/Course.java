package it.percorsi.placement.views.placements;

import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a placement went.
 *
 * @param startedOn first day; null before the start
 * @param lastDay last day meant, or of the end when it ended early
 * @param closedOn date of completion or early end; null while it runs
 * @param evaluation how a completed one went
 * @param reason why one ended early
 * @param endedBy who wanted it to end early
 * @param hiredOn first day of the contract when the person was hired
 * @param contract kind of contract
 */
public record Course(
        @Nullable LocalDate startedOn,
        LocalDate lastDay,
        @Nullable LocalDate closedOn,
        @Nullable CompletionEvaluation evaluation,
        @Nullable EarlyEndReason reason,
        @Nullable EndingParty endedBy,
        @Nullable LocalDate hiredOn,
        @Nullable ContractKind contract) {

    static Course notBegun(LocalDate lastDay) {
        return new Course(null, lastDay, null, null, null, null, null, null);
    }

    Course begun(LocalDate on, LocalDate until) {
        return new Course(on, until, null, null, null, null, null, null);
    }

    Course completed(LocalDate on, CompletionEvaluation how) {
        return new Course(startedOn, lastDay, on, how, null, null, null, null);
    }

    Course endedEarly(LocalDate on, EarlyEndReason why, EndingParty by) {
        return new Course(startedOn, on, on, null, why, by, null, null);
    }

    Course hired(LocalDate on, ContractKind kind) {
        return new Course(startedOn, lastDay, closedOn, evaluation, reason, endedBy, on, kind);
    }
}
