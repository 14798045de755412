package it.percorsi.reporting.cases;

import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tables need of one placement; what has not happened is null.
 *
 * @param placementId the placement
 * @param instrument instrument
 * @param proposedOn date of the proposal
 * @param startedOn first day
 * @param endsOn last day meant
 * @param endedOn last day that there was
 * @param evaluation how it went, when it ran its whole length
 * @param earlyEndReason why it ended before its date
 * @param hiredOn first day of the contract that followed
 * @param contract kind of that contract
 * @param stipends the months that have come to be paid
 */
public record PlacementInCase(
        String placementId,
        @Nullable Instrument instrument,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        @Nullable CompletionEvaluation evaluation,
        @Nullable EarlyEndReason earlyEndReason,
        @Nullable LocalDate hiredOn,
        @Nullable ContractKind contract,
        List<StipendMonth> stipends) {

    /** Where a placement stands, or what came of it. */
    public enum Outcome {
        /** Not started yet. */
        PROPOSED,
        /** Started, not ended. */
        RUNNING,
        /** Ran its whole length. */
        COMPLETED,
        /** Ended before its date. */
        ENDED_EARLY,
        /** The person was hired, whichever way the placement ended (R16). */
        HIRED
    }

    /** The list is kept as it is given, never to change. */
    public PlacementInCase {
        stipends = List.copyOf(stipends);
    }

    static PlacementInCase named(String placementId) {
        return new PlacementInCase(placementId, null, null, null, null, null, null, null, null, null, List.of());
    }

    PlacementInCase proposed(Instrument meant, LocalDate on, LocalDate until) {
        return new PlacementInCase(
                placementId,
                meant,
                on,
                startedOn,
                until,
                endedOn,
                evaluation,
                earlyEndReason,
                hiredOn,
                contract,
                stipends);
    }

    PlacementInCase started(Instrument with, LocalDate on, LocalDate until) {
        return new PlacementInCase(
                placementId,
                with,
                proposedOn,
                on,
                until,
                endedOn,
                evaluation,
                earlyEndReason,
                hiredOn,
                contract,
                stipends);
    }

    PlacementInCase completed(LocalDate on, CompletionEvaluation how) {
        return new PlacementInCase(
                placementId, instrument, proposedOn, startedOn, endsOn, on, how, null, hiredOn, contract, stipends);
    }

    PlacementInCase endedEarly(LocalDate on, EarlyEndReason why) {
        return new PlacementInCase(
                placementId, instrument, proposedOn, startedOn, endsOn, on, null, why, hiredOn, contract, stipends);
    }

    PlacementInCase hired(LocalDate on, ContractKind by) {
        return new PlacementInCase(
                placementId,
                instrument,
                proposedOn,
                startedOn,
                endsOn,
                endedOn,
                evaluation,
                earlyEndReason,
                on,
                by,
                stipends);
    }

    PlacementInCase paying(StipendMonth month) {
        Stream<StipendMonth> others =
                stipends.stream().filter(one -> !one.month().equals(month.month()));
        return new PlacementInCase(
                placementId,
                instrument,
                proposedOn,
                startedOn,
                endsOn,
                endedOn,
                evaluation,
                earlyEndReason,
                hiredOn,
                contract,
                Stream.concat(others, Stream.of(month)).toList());
    }

    /** Its last day; a hiring ends a placement that nobody ended. Null while it runs or has not begun. */
    public @Nullable LocalDate lastDay() {
        return endedOn == null ? hiredOn : endedOn;
    }

    /** Where it stands, or what came of it. */
    public Outcome outcome() {
        if (hiredOn != null) {
            return Outcome.HIRED;
        }
        if (endedOn != null) {
            return earlyEndReason == null ? Outcome.COMPLETED : Outcome.ENDED_EARLY;
        }
        return startedOn == null ? Outcome.PROPOSED : Outcome.RUNNING;
    }

    /** Whether a month of it has not come to its approval yet. */
    public boolean unpaid() {
        return stipends.stream().anyMatch(one -> one.step() != StipendMonth.Step.APPROVED);
    }

    /** Whether it had begun and not ended at the end of a day. */
    public boolean runningAtEndOf(LocalDate day) {
        LocalDate last = lastDay();
        return startedOn != null && !startedOn.isAfter(day) && (last == null || last.isAfter(day));
    }
}
