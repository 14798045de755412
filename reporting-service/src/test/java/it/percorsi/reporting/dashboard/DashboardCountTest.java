package it.percorsi.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import it.percorsi.reporting.Story;
import it.percorsi.reporting.cases.Folded;
import it.percorsi.reporting.cases.PathState;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.dashboard.Dashboard.Month;
import it.percorsi.reporting.dashboard.Dashboard.Waiting;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DashboardCountTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private int stories;

    @Test
    void R27_awaitsTheFirstInterviewLongerThan31Days() {
        assertThat(on(story().referred("2026-10-20", null)).due().firstInterviews())
                .isEqualTo(1);
        assertThat(on(story().referred("2026-10-21", null)).due().firstInterviews())
                .isZero();
        assertThat(on(story().referred("2026-09-01", null).interviewed("2026-11-20"))
                        .due()
                        .firstInterviews())
                .isZero();
    }

    @Test
    void R28_awaitsTheProjectLongerThan61Days() {
        assertThat(on(story().referred("2026-09-01", null).interviewed("2026-09-20"))
                        .due()
                        .projects())
                .isEqualTo(1);
        assertThat(on(story().referred("2026-09-01", null).interviewed("2026-09-21"))
                        .due()
                        .projects())
                .isZero();
        assertThat(on(story().interviewed("2026-03-20").shared("2026-11-01", Instrument.TIROCINIO))
                        .due()
                        .projects())
                .isZero();
        assertThat(on(story().interviewed("2026-03-20").assessed("2026-04-01", Suitability.UNSUITABLE))
                        .due()
                        .projects())
                .isZero();
    }

    @Test
    void R27_R28_eachTimeIsThatOfTheDayOnWhichItBegan() {
        EnactedTimes enacted = EnactedTimes.NONE
                .and(version("2026-11-01", 10, 15))
                .and(version("2026-10-25", 28, 20))
                .and(version("2026-10-25", 20, 25));
        assertThat(on(enacted, story().referred("2026-10-24", null)).due().firstInterviews())
                .as("31 days, of the settings")
                .isZero();
        assertThat(on(enacted, story().referred("2026-10-31", null)).due().firstInterviews())
                .as("20 days, enacted last for that day")
                .isEqualTo(1);
        assertThat(on(enacted, story().referred("2026-11-11", null)).due().firstInterviews())
                .as("10 days")
                .isZero();
        assertThat(on(enacted, story().referred("2026-11-10", null)).due().firstInterviews())
                .isEqualTo(1);
        assertThat(on(enacted, story().referred("2026-09-01", null).interviewed("2026-11-05"))
                        .due()
                        .projects())
                .isEqualTo(1);
        assertThat(on(enacted, story().referred("2026-09-01", null).interviewed("2026-10-01"))
                        .due()
                        .projects())
                .isZero();
        assertThat(on(enacted).times().version()).isEqualTo("from 2026-11-01");
        assertThat(on().times()).isEqualTo(TIMES);
    }

    private static EnactedTimes.Version version(String from, int interview, int project) {
        return new EnactedTimes.Version(LocalDate.parse(from), new DueTimes("from " + from, interview, project));
    }

    @Test
    void R7_whoIsFoundUnsuitableAfterSharingIsConcludedByTheReturnOnly() {
        Story story = story().interviewed("2026-03-20")
                .shared("2026-05-01", Instrument.TIROCINIO)
                .assessed("2026-09-01", Suitability.UNSUITABLE);
        assertThat(on(story).in(PathState.PROJECT)).isEqualTo(1);
        assertThat(on(story.returned("2026-09-10")).in(PathState.CONCLUDED)).isEqualTo(1);
    }

    @Test
    void R26_supportForAWorkerAwaitsNoProject() {
        assertThat(on(story().referred("2026-03-01", Instrument.RETENTION_SUPPORT)
                                .interviewed("2026-03-20"))
                        .due()
                        .projects())
                .isZero();
    }

    @Test
    void R27_theDaysOnTheWaitingListDoNotCount() {
        assertThat(on(story().referred("2026-09-01", null)
                                .endorsed("2026-09-03")
                                .waiting("2026-09-10"))
                        .due()
                        .firstInterviews())
                .isZero();
        assertThat(on(story().referred("2026-09-01", null)
                                .endorsed("2026-09-03")
                                .waiting("2026-09-10")
                                .waitedUntil("2026-10-29"))
                        .due()
                        .firstInterviews())
                .isEqualTo(1);
        assertThat(on(story().referred("2026-09-01", null)
                                .endorsed("2026-09-03")
                                .waiting("2026-09-10")
                                .waitedUntil("2026-10-30"))
                        .due()
                        .firstInterviews())
                .isZero();
        assertThat(on(story().referred("2026-09-01", null)
                                .endorsed("2026-09-03")
                                .waiting("2026-11-01"))
                        .due()
                        .firstInterviews())
                .isEqualTo(1);
    }

    @Test
    void R28_aSuspensionDoesNotCountAndAComplexCaseHasNoTime() {
        assertThat(on(story().interviewed("2026-09-01").suspended("2026-10-01"))
                        .due()
                        .projects())
                .isZero();
        assertThat(on(story().interviewed("2026-09-01").suspended("2026-10-01").resumed("2026-10-22"))
                        .due()
                        .projects())
                .isZero();
        assertThat(on(story().interviewed("2026-09-01").suspended("2026-10-01").resumed("2026-10-20"))
                        .due()
                        .projects())
                .isEqualTo(1);
        assertThat(on(story().interviewed("2026-03-01").complex("2026-03-10"))
                        .due()
                        .projects())
                .isZero();
    }

    @Test
    void aClosedCaseIsConcludedUntilItIsReopened() {
        Dashboard closed = on(
                story().referred("2026-03-01", null).interviewed("2026-03-20").closed("2026-04-01"));
        assertThat(closed.due().projects()).isZero();
        assertThat(closed.in(PathState.CONCLUDED)).isEqualTo(1);
        Dashboard reopened = on(story().referred("2026-03-01", null)
                .interviewed("2026-03-20")
                .closed("2026-04-01")
                .reopened("2026-11-10"));
        assertThat(reopened.in(PathState.ASSESSING)).isEqualTo(1);
        assertThat(reopened.due().projects()).isZero();
    }

    @Test
    void whatEndedACaseBeforeItWasReopenedEndsItNoLonger() {
        Dashboard unsuitable = on(story().referred("2026-03-01", null)
                .assessed("2026-03-20", Suitability.UNSUITABLE)
                .closed("2026-04-01")
                .reopened("2026-11-10"));
        assertThat(unsuitable.in(PathState.ASSESSING)).isEqualTo(1);
        Dashboard placed = on(story().shared("2024-12-01", Instrument.TIROCINIO)
                .started("a", "2025-01-02", Instrument.TIROCINIO, "2025-06-30")
                .completed("a", "2025-06-30")
                .closed("2025-07-10")
                .reopened("2026-11-10"));
        assertThat(placed.in(PathState.PROJECT)).isEqualTo(1);
        assertThat(placed.in(PathState.CONCLUDED)).isZero();
    }

    @Test
    void aCaseIsConcludedOnTheLatestDayThatEndsIt() {
        Dashboard dashboard = on(story().started("a", "2025-01-02", Instrument.TIROCINIO, "2025-06-30")
                .completed("a", "2025-06-30")
                .proposed("b", "2026-09-01", Instrument.TIROCINIO, "2026-10-01", "2027-03-31")
                .closed("2026-11-05"));
        assertThat(dashboard.in(PathState.CONCLUDED)).isEqualTo(1);
    }

    @Test
    void casesAreCountedWhereTheyStandAndTheConcludedOnesForAYear() {
        Dashboard dashboard = on(
                story().referred("2026-11-01", null),
                story().referred("2026-11-01", null).endorsed("2026-11-02"),
                story().referred("2026-11-01", null).interviewed("2026-11-12"),
                story().interviewed("2026-11-12").shared("2026-11-20", Instrument.TIROCINIO),
                story().started("a", "2026-11-02", Instrument.TIROCINIO, "2027-04-30"),
                story().started("b", "2026-01-02", Instrument.TIROCINIO, "2026-06-30")
                        .completed("b", "2026-06-30"),
                story().started("c", "2025-06-02", Instrument.TIROCINIO, "2025-11-30")
                        .completed("c", "2025-11-30"));

        for (PathState state : PathState.values()) {
            assertThat(dashboard.in(state)).as(state.key()).isEqualTo(1);
        }
    }

    @Test
    void placementsAreSeenComingToTheirEnd() {
        Dashboard dashboard = on(
                story().started("a", "2026-06-01", Instrument.TIROCINIO, "2026-11-21"),
                story().started("b", "2026-06-01", Instrument.TIROCINIO, "2026-12-21"),
                story().started("c", "2026-06-01", Instrument.TIROCINIO, "2026-12-22"),
                story().started("d", "2026-06-01", Instrument.TIROCINIO, "2026-11-20"),
                story().started("e", "2026-06-01", Instrument.TIROCINIO, "2026-11-30")
                        .endedEarly("e", "2026-10-30"));

        assertThat(dashboard.due().endingSoon()).isEqualTo(2);
        assertThat(dashboard.due().pastTheirEnd()).isEqualTo(1);
    }

    @Test
    void R23_monthsAreCountedByWhatTheyAwait() {
        Dashboard dashboard = on(
                story().started("a", "2026-06-01", Instrument.TIROCINIO, "2027-03-31")
                        .counted("a", "2026-10"),
                story().started("b", "2026-06-01", Instrument.TIROCINIO, "2027-03-31")
                        .computed("b", "2026-09")
                        .leftWhole("b", "2026-09")
                        .computed("b", "2026-10")
                        .computed("b", "2026-08"),
                story().started("c", "2026-06-01", Instrument.TIROCINIO, "2027-03-31")
                        .computed("c", "2026-08")
                        .reduced("c", "2026-08")
                        .approved("c", "2026-08", 14250));

        assertThat(dashboard.due().withoutAgreement()).isEqualTo(new Waiting(1, YearMonth.parse("2026-10")));
        assertThat(dashboard.due().toDecide()).isEqualTo(new Waiting(2, YearMonth.parse("2026-08")));
        assertThat(dashboard.due().toApprove()).isEqualTo(new Waiting(1, YearMonth.parse("2026-09")));
    }

    @Test
    void theYearIsTwelveMonthsWithTheRunningOneLast() {
        Dashboard dashboard = on(
                story().referred("2025-11-30", null),
                story().referred("2025-12-01", null),
                story().referred("2026-11-21", null).started("a", "2026-11-21", Instrument.TIROCINIO, "2027-04-30"));

        assertThat(dashboard.months()).hasSize(12);
        assertThat(dashboard.months().getFirst()).isEqualTo(new Month(YearMonth.parse("2025-12"), 1, 0));
        assertThat(dashboard.months().getLast()).isEqualTo(new Month(YearMonth.parse("2026-11"), 1, 1));
        assertThat(new DashboardCount(TODAY, day -> TIMES).semesters())
                .containsExactlyInAnyOrder(new Semester(2025, 2), new Semester(2026, 1), new Semester(2026, 2));
    }

    private static final DueTimes TIMES = new DueTimes("carta-ccs-1", 31, 61);

    private Story story() {
        stories++;
        return Story.of("c" + stories, "015118", Category.DISABILITY);
    }

    private static Dashboard on(Story... told) {
        return on(EnactedTimes.NONE, told);
    }

    private static Dashboard on(EnactedTimes enacted, Story... told) {
        DashboardCount count = new DashboardCount(TODAY, day -> enacted.on(day, TIMES));
        for (Story story : told) {
            count.add(Folded.of(story));
        }
        return count.dashboard();
    }
}
