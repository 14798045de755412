package it.percorsi.reporting.cases;

import it.percorsi.platform.days.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the days of a case from counting (R27, R28).
 *
 * @param past stretches that are over
 * @param waitingSince on the waiting list; null when it is not
 * @param suspendedSince suspended; null when it is not
 * @param returnedSince given back to the municipality; null when it is not
 * @param closedOn closed, or declined by the municipality; null when it is not
 * @param reopenedOn reopened, the last time; null when it never was
 * @param complex whether the time for its project does not hold (R28)
 */
public record CaseHalts(
        List<Stop> past,
        @Nullable LocalDate waitingSince,
        @Nullable LocalDate suspendedSince,
        @Nullable LocalDate returnedSince,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate reopenedOn,
        boolean complex) {

    static final CaseHalts NONE = new CaseHalts(List.of(), null, null, null, null, null, false);

    /** Lists are kept as they are given. */
    public CaseHalts {
        past = List.copyOf(past);
    }

    /** All stretches whose days do not count. */
    public List<Stop> stops() {
        List<Stop> stops = new ArrayList<>(past);
        Stream.of(waitingSince, suspendedSince, returnedSince, closedOn)
                .filter(Objects::nonNull)
                .map(Stop::since)
                .forEach(stops::add);
        return stops;
    }

    CaseHalts waiting(LocalDate since) {
        return new CaseHalts(past, since, suspendedSince, returnedSince, closedOn, reopenedOn, complex);
    }

    CaseHalts waitedUntil(LocalDate on) {
        return new CaseHalts(
                over(waitingSince, on), null, suspendedSince, returnedSince, closedOn, reopenedOn, complex);
    }

    CaseHalts suspended(LocalDate since) {
        return new CaseHalts(past, waitingSince, since, returnedSince, closedOn, reopenedOn, complex);
    }

    CaseHalts resumed(LocalDate on) {
        return new CaseHalts(
                over(suspendedSince, on), waitingSince, null, returnedSince, closedOn, reopenedOn, complex);
    }

    CaseHalts returned(LocalDate on) {
        return new CaseHalts(past, waitingSince, suspendedSince, on, closedOn, reopenedOn, complex);
    }

    CaseHalts closed(LocalDate on) {
        return new CaseHalts(over(suspendedSince, on), waitingSince, null, returnedSince, on, reopenedOn, complex);
    }

    CaseHalts reopened(LocalDate on) {
        LocalDate away = returnedSince == null ? closedOn : returnedSince;
        return new CaseHalts(over(away, on), waitingSince, suspendedSince, null, null, on, complex);
    }

    CaseHalts complex(boolean now) {
        return new CaseHalts(past, waitingSince, suspendedSince, returnedSince, closedOn, reopenedOn, now);
    }

    private List<Stop> over(@Nullable LocalDate since, LocalDate until) {
        return since == null
                ? past
                : Stream.concat(past.stream(), Stream.of(new Stop(since, until)))
                        .toList();
    }
}
