package it.percorsi.reporting.dashboard;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.days.CountedDays;
import it.percorsi.reporting.cases.CaseDocument;
import it.percorsi.reporting.cases.CasePath;
import it.percorsi.reporting.cases.PathState;
import it.percorsi.reporting.cases.PlacementInCase;
import it.percorsi.reporting.cases.PlacementInCase.Outcome;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.cases.StipendMonth;
import it.percorsi.reporting.cases.StipendMonth.Step;
import it.percorsi.reporting.dashboard.Dashboard.Due;
import it.percorsi.reporting.dashboard.Dashboard.Month;
import it.percorsi.reporting.dashboard.Dashboard.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts the dashboard in one pass over the open cases and those of the last twelve months. */
final class DashboardCount {

    static final int MONTHS = 12;
    private static final int SOON_IN_DAYS = 30;

    private final LocalDate today;
    private final Function<LocalDate, DueTimes> times;
    private final YearMonth first;
    private final Map<PathState, Long> states = new EnumMap<>(PathState.class);
    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final Map<Step, Waiting> stipends = new EnumMap<>(Step.class);
    private @Nullable Instant latestFact;
    private long firstInterviews;
    private long projects;
    private long endingSoon;
    private long pastTheirEnd;

    DashboardCount(LocalDate today, Function<LocalDate, DueTimes> times) {
        this.today = today;
        this.times = times;
        this.first = YearMonth.from(today).minusMonths(MONTHS - 1);
        monthsShown().forEach(month -> months.put(month, new Month(month, 0, 0)));
    }

    /** The semesters that the last twelve months lie in. */
    Set<Semester> semesters() {
        return monthsShown().stream().map(Semester::of).collect(Collectors.toSet());
    }

    void add(CaseDocument one) {
        boolean goesOn = one.state() != PathState.CONCLUDED;
        if (goesOn
                || one.concludedOn()
                        .filter(day -> !day.isBefore(first.atDay(1)))
                        .isPresent()) {
            states.merge(one.state(), 1L, Long::sum);
        }
        if (latestFact == null || one.recordedAt().isAfter(latestFact)) {
            latestFact = one.recordedAt();
        }
        if (goesOn) {
            addDelays(one);
        }
        addToMonth(one.path().referredOn(), 1, 0);
        one.placements().forEach(this::add);
    }

    /**
     * R27, R28: days on the waiting list or of a suspension do not count; a complex case has no time for its project, and
     * support for a worker (R26) has no project. Each time is that of the day on which it began to run.
     */
    private void addDelays(CaseDocument one) {
        CasePath path = one.path();
        LocalDate referred = path.referredOn();
        LocalDate interviewed = path.firstInterviewOn();
        if (interviewed == null) {
            if (referred != null && isOver(referred, times.apply(referred).daysToFirstInterview(), path)) {
                firstInterviews++;
            }
        } else if (path.sharedOn() == null
                && !path.halts().complex()
                && one.instrument().filter(Instrument.RETENTION_SUPPORT::equals).isEmpty()
                && isOver(interviewed, times.apply(interviewed).daysToSharedProject(), path)) {
            projects++;
        }
    }

    private boolean isOver(LocalDate from, int days, CasePath path) {
        return CountedDays.since(from, path.halts().stops()).until(today) > days;
    }

    private void add(PlacementInCase placement) {
        addToMonth(placement.startedOn(), 0, 1);
        LocalDate ends = placement.endsOn();
        if (placement.outcome() == Outcome.RUNNING && ends != null) {
            if (ends.isBefore(today)) {
                pastTheirEnd++;
            } else if (!ends.isAfter(today.plusDays(SOON_IN_DAYS))) {
                endingSoon++;
            }
        }
        for (StipendMonth stipend : placement.stipends()) {
            stipends.put(stipend.step(), waiting(stipend.step()).with(stipend.month()));
        }
    }

    private void addToMonth(@Nullable LocalDate date, int referrals, int started) {
        if (date != null) {
            months.computeIfPresent(
                    YearMonth.from(date),
                    (month, so) -> new Month(month, so.referrals() + referrals, so.started() + started));
        }
    }

    Dashboard dashboard() {
        Due due = new Due(
                firstInterviews,
                projects,
                endingSoon,
                pastTheirEnd,
                waiting(Step.COUNTED),
                waiting(Step.COMPUTED),
                waiting(Step.DECIDED));
        return new Dashboard(
                today, Optional.ofNullable(latestFact), states, due, List.copyOf(months.values()), times.apply(today));
    }

    private Waiting waiting(Step step) {
        return stipends.getOrDefault(step, Waiting.NONE);
    }

    private List<YearMonth> monthsShown() {
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }
}
