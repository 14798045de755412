package it.percorsi.reporting.api;

import it.percorsi.reporting.cases.PathState;
import it.percorsi.reporting.dashboard.Dashboard;
import it.percorsi.reporting.dashboard.Dashboard.Due;
import it.percorsi.reporting.dashboard.Dashboard.Month;
import it.percorsi.reporting.dashboard.DueTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard as JSON.
 *
 * @param asOf the day it speaks of
 * @param latestFact when the platform learned the latest fact counted; null while there is none
 * @param rebuilding whether older facts are still being read, so that the figures are too low
 * @param states cases by where they stand; concluded ones of the last twelve months only
 * @param due what somebody has to do
 * @param months referrals received and placements started in the last twelve months
 * @param times the rule book's times that begin to run today; what began before has those of its day
 */
record DashboardBody(
        LocalDate asOf,
        @Nullable Instant latestFact,
        boolean rebuilding,
        Map<String, Long> states,
        Due due,
        List<Month> months,
        DueTimes times) {

    static DashboardBody of(Dashboard dashboard, boolean rebuilding) {
        Map<String, Long> states = new LinkedHashMap<>();
        Arrays.stream(PathState.values()).forEach(state -> states.put(state.key(), dashboard.in(state)));
        return new DashboardBody(
                dashboard.today(),
                dashboard.latestFact().orElse(null),
                rebuilding,
                states,
                dashboard.due(),
                dashboard.months(),
                dashboard.times());
    }
}
