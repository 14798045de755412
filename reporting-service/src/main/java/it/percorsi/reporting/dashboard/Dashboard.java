package it.percorsi.reporting.dashboard;

import it.percorsi.reporting.cases.PathState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is going on in an ambito and what is due.
 *
 * @param today the day it speaks of
 * @param latestFact when the platform learned the latest fact counted here; empty while there is none
 * @param states cases by where they stand; concluded ones of the last twelve months only
 * @param due what somebody has to do
 * @param months the last twelve, the running one last
 * @param times the times that begin to run today; what began before has those of its day
 */
public record Dashboard(
        LocalDate today,
        Optional<Instant> latestFact,
        Map<PathState, Long> states,
        Due due,
        List<Month> months,
        DueTimes times) {

    /** What is given is kept, never to change. */
    public Dashboard {
        states = Map.copyOf(states);
        months = List.copyOf(months);
    }

    /** How many cases stand there. */
    public long in(PathState state) {
        return states.getOrDefault(state, 0L);
    }

    /**
     * What somebody has to do.
     *
     * @param firstInterviews cases without a first interview after the time for it (R27)
     * @param projects cases without a shared project after the time for it (R28)
     * @param endingSoon running placements whose last day is within 30 days, today included
     * @param pastTheirEnd running placements whose last day has passed
     * @param withoutAgreement months of attendance that no amount is agreed for (R17)
     * @param toDecide months that the tutor has to decide (R18)
     * @param toApprove months to be approved (R23)
     */
    public record Due(
            long firstInterviews,
            long projects,
            long endingSoon,
            long pastTheirEnd,
            Waiting withoutAgreement,
            Waiting toDecide,
            Waiting toApprove) {}

    /**
     * Months of placements that wait for the same step towards being paid.
     *
     * @param count how many
     * @param oldest the first of them; null while there is none
     */
    public record Waiting(long count, @Nullable YearMonth oldest) {

        static final Waiting NONE = new Waiting(0, null);

        Waiting with(YearMonth month) {
            return new Waiting(count + 1, oldest == null || month.isBefore(oldest) ? month : oldest);
        }
    }

    /**
     * What happened in a month.
     *
     * @param month the month
     * @param referrals referrals received
     * @param started placements started
     */
    public record Month(YearMonth month, long referrals, long started) {}
}
