package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.days.Stop;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.person.BusinessDate;
import it.percorsi.referral.views.CaseClocks;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of a case whatever people have done with it. */
final class CaseInvariants {

    private static final Set<Class<?>> WHEN_RETURNED =
            Set.of(AcknowledgeReturn.class, CloseCase.class, LeaveProgrammePath.class);

    private static final Set<Class<?>> WHEN_SUSPENDED = Set.of(
            ResumeCase.class,
            CloseCase.class,
            AssignOperator.class,
            ChangeCaseManager.class,
            ProposeTransfer.class,
            WithdrawTransfer.class,
            AcceptTransfer.class,
            RefuseTransfer.class,
            FlagComplex.class,
            LiftComplexity.class,
            LeaveProgrammePath.class);

    private CaseInvariants() {}

    /** What the document shows of the case's standing is what decides. */
    static void mayBeDone(Object command, CaseState state) {
        switch (state) {
            case DECLINED -> throw new AssertionError("after a decline: " + command);
            case CLOSED -> assertThat(command).isInstanceOfAny(ReopenCase.class, AcknowledgeReturn.class);
            case RETURNED -> assertThat(WHEN_RETURNED).contains(command.getClass());
            case SUSPENDED -> assertThat(WHEN_SUSPENDED).contains(command.getClass());
            default -> assertThat(command).isNotInstanceOfAny(ReopenCase.class, ResumeCase.class);
        }
    }

    static void clocksAreRight(CaseDocument document, LocalDate today) {
        for (CaseClock clock : CaseClocks.of(document, CaseTrial.RULES, today)) {
            LocalDate until = clock.metOn() == null ? today : clock.metOn();
            assertThat(clock.daysUsed()).as(clock.toString()).isNotNegative();
            assertThat(clock.daysStopped()).as(clock.toString()).isNotNegative();
            assertThat(clock.daysUsed() + clock.daysStopped())
                    .as(clock + " on " + today)
                    .isEqualTo((int) ChronoUnit.DAYS.between(clock.startedOn(), until));
            if (clock.dueOn() != null) {
                assertThat(clock.dueOn()).isAfterOrEqualTo(clock.startedOn().plusDays(clock.allowedDays()));
            }
            if (clock.state() == ClockState.LATE) {
                assertThat(clock.dueOn()).as(clock.toString()).isBefore(today);
            }
            if (clock.state() == ClockState.RUNNING) {
                assertThat(clock.dueOn()).as(clock.toString()).isAfterOrEqualTo(today);
            }
        }
        assertThat(document.life().waiting() == null || document.interviews().isEmpty())
                .isTrue();
    }

    static void holdIn(List<CaseFileEvent> story) {
        theStoryMakesSense(story);
        theDaysMakeSense(story);
        everySharedProjectFitsTheAssessmentOfItsDay(story);
        TransferOfCaseTest.everyFactNamesWhoHadTheCase(story);
    }

    private static void theStoryMakesSense(List<CaseFileEvent> story) {
        boolean assessed = false;
        boolean closed = false;
        @Nullable CaseFileEvent before = null;
        for (CaseFileEvent event : story) {
            assertThat(before instanceof ReferralDeclinedByMunicipality)
                    .as("nothing follows a decline")
                    .isFalse();
            closed |= before instanceof CaseClosed;
            closed &= !(before instanceof CaseReopened);
            if (closed) {
                assertThat(event)
                        .as("only an acknowledgement and a reopening follow a closure")
                        .isInstanceOfAny(CaseReopened.class, ReturnAcknowledged.class);
            }
            assessed |= event instanceof AssessmentCompleted;
            if (event instanceof IndividualProjectDrafted) {
                assertThat(assessed).as("no project without assessment").isTrue();
            }
            before = event;
        }
    }

    /** R7, R19: in whatever order agreements and assessments were entered. */
    private static void everySharedProjectFitsTheAssessmentOfItsDay(List<CaseFileEvent> story) {
        List<AssessmentCompleted> assessments = new ArrayList<>();
        for (CaseFileEvent event : story) {
            if (event instanceof AssessmentCompleted assessment) {
                assessments.add(assessment);
            }
            if (event instanceof IndividualProjectShared shared) {
                AssessmentCompleted valid = assessments.stream()
                        .filter(assessment -> !assessment.completedOn().isAfter(shared.sharedOn()))
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
                assertThat(valid.suitability())
                        .as(shared.toString())
                        .isEqualTo(shared.suitability())
                        .isNotEqualTo(Suitability.UNSUITABLE);
                assertThat(shared.weeklyHours()).isLessThanOrEqualTo(valid.maxWeeklyHours());
            }
        }
    }

    /** No end before its beginning, no step while the case stood still, and the steps one after the other. */
    private static void theDaysMakeSense(List<CaseFileEvent> story) {
        List<Stop> halts = new ArrayList<>();
        List<LocalDate> steps = new ArrayList<>();
        LocalDate lastStep = DAY;
        Map<String, LocalDate> since = new HashMap<>();
        for (CaseFileEvent event : story) {
            LocalDate day = Objects.requireNonNull(BusinessDate.of(event));
            switch (event) {
                case WaitingListJoined e -> since.put("wait", day);
                case WaitingListLeft e -> assertThat(day).isAfterOrEqualTo(since.remove("wait"));
                case CaseSuspended e -> since.put("suspension", day);
                case CaseResumed e -> halts.add(new Stop(Objects.requireNonNull(since.remove("suspension")), day));
                case CaseReturnedToMunicipality e -> since.put("return", day);
                case CaseClosed e -> {
                    @Nullable LocalDate suspended = since.remove("suspension");
                    if (suspended != null) {
                        halts.add(new Stop(suspended, day));
                    }
                    steps.forEach(step -> assertThat(step).isBeforeOrEqualTo(day));
                    since.putIfAbsent("return", day);
                }
                case CaseReopened e -> halts.add(new Stop(Objects.requireNonNull(since.remove("return")), day));
                case ProjectAgreedBy e -> steps.add(day);
                case ReferralEndorsed e -> steps.add(day);
                case InterviewHeld e -> steps.add(day);
                case AssessmentCompleted e -> steps.add(day);
                case IndividualProjectDrafted e -> steps.add(day);
                default -> {}
            }
            if (event instanceof ReferralEndorsed
                    || event instanceof InterviewHeld
                    || event instanceof AssessmentCompleted
                    || event instanceof IndividualProjectDrafted
                    || event instanceof CaseReturnedToMunicipality) {
                assertThat(day).as(event.toString()).isAfterOrEqualTo(lastStep);
                lastStep = day;
            }
        }
        for (Stop halt : halts) {
            LocalDate until = Objects.requireNonNull(halt.until());
            assertThat(until).isAfterOrEqualTo(halt.from());
            steps.forEach(step -> assertThat(step.isAfter(halt.from()) && step.isBefore(until))
                    .as(step + " in " + halt)
                    .isFalse());
        }
    }
}
