package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
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
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.days.Stop;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockState;
import it.percorsi.referral.person.BusinessDate;
import it.percorsi.referral.views.CaseClocks;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cases that are taken on in any order at all: what holds whatever people do. */
class CaseSequencesTest {

    private static final int CASES = 300;
    private static final int COMMANDS = 40;
    private static final long SEED = 20_261_123;

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

    private final Random random = new Random(SEED);
    private final Cases view = new Cases();
    private final Map<String, Integer> accepted = new HashMap<>();

    private <C extends Enum<C> & Code> C any(Class<C> list) {
        List<C> codes = Codes.known(list);
        return codes.get(random.nextInt(codes.size()));
    }

    private String anyMunicipality() {
        return random.nextBoolean() ? HERE : CaseTrial.ELSEWHERE;
    }

    private Object anyCommand(String caseId, LocalDate on) {
        return switch (random.nextInt(27)) {
            case 0, 1 -> new EndorseReferral(caseId, on);
            case 2 -> new JoinWaitingList(caseId, any(WaitingReason.class), on);
            case 3 -> new LeaveWaitingList(caseId, on);
            case 4, 5 -> new RecordInterview(caseId, any(InterviewKind.class), on, "Sara");
            case 6, 7 ->
                new CompleteAssessment(
                        caseId, on, any(Suitability.class), random.nextBoolean() ? 25 : 22, List.of(), "Sara", null);
            case 8 ->
                new DraftProject(caseId, on, Instrument.TIROCINIO, List.of("Puntualità"), 20, 6, random.nextBoolean());
            case 9, 10, 11, 12 -> new AgreeToProject(caseId, any(ProjectParty.class), any(SignatureManner.class), on);
            case 13 -> new FlagComplex(caseId, "Molti servizi", on);
            case 14 -> new LiftComplexity(caseId, on);
            case 15 -> new ReturnToMunicipality(caseId, List.of(any(ReturnReason.class)), null, on);
            case 16 -> new AcknowledgeReturn(caseId, null, on);
            case 17 -> new SuspendCase(caseId, any(SuspensionReason.class), on, null);
            case 18 -> new ResumeCase(caseId, on);
            case 19 ->
                random.nextInt(3) == 0
                        ? new CloseCase(caseId, any(ClosureOutcome.class), on)
                        : new AssignOperator(caseId, "user" + random.nextInt(3), "Nome", on, random.nextBoolean());
            case 20 -> new ReopenCase(caseId, "Torna", on);
            case 21 ->
                new ReviseProject(
                        caseId,
                        any(RevisionReason.class),
                        "",
                        new DraftProject(caseId, on, Instrument.TIROCINIO, List.of("Puntualità"), 24, 6, false));
            case 22, 23 -> new ProposeTransfer(caseId, anyMunicipality(), "Nuova casa", on, on);
            case 24 ->
                random.nextInt(4) == 0
                        ? new WithdrawTransfer(caseId, on)
                        : random.nextBoolean()
                                ? new AcceptTransfer(caseId, anyMunicipality(), "Ida Sala", on)
                                : new RefuseTransfer(caseId, anyMunicipality(), "Non risulta", on);
            case 25 -> anyOfAProgramme(caseId, on);
            default ->
                random.nextInt(6) == 0
                        ? new DeclineReferral(caseId, any(DeclineReason.class), null, on)
                        : new ChangeCaseManager(caseId, "Manager " + random.nextInt(3), on);
        };
    }

    private Object anyOfAProgramme(String caseId, LocalDate on) {
        return switch (random.nextInt(5)) {
            case 0 ->
                new TakeProgrammePath(
                        caseId,
                        ProgrammeOfCaseTest.PROGRAMME,
                        "Programma",
                        ProgrammeOfCaseTest.PHASES.subList(1, 3),
                        on);
            case 1 -> new EnterProgrammePhase(caseId, 2, on);
            case 2 -> new RecordProgrammeMeeting(caseId, 1, on, 60, "Sara", MeetingPayer.FUNDING);
            case 3 -> new CompleteProgrammePath(caseId, on);
            default -> new LeaveProgrammePath(caseId, any(PathLeaveReason.class), on);
        };
    }

    private static SubmitReferral referral(String caseId, Priority priority) {
        return new SubmitReferral(
                caseId,
                "person-1",
                "legnano",
                HERE,
                DAY,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                Category.PSYCHIATRIC,
                null,
                false,
                priority,
                null,
                "Prova");
    }

    @Test
    void whateverPeopleDoTheInvariantsHold() {
        try (CaseTrial trial = new CaseTrial()) {
            for (int number = 0; number < CASES; number++) {
                live(trial, "case-" + number);
            }
        }
        Set<String> never = new TreeSet<>(Set.of(
                "AcceptTransfer",
                "AcknowledgeReturn",
                "AgreeToProject",
                "CloseCase",
                "CompleteAssessment",
                "DeclineReferral",
                "DraftProject",
                "JoinWaitingList",
                "LeaveWaitingList",
                "LiftComplexity",
                "CompleteProgrammePath",
                "LeaveProgrammePath",
                "ProposeTransfer",
                "RefuseTransfer",
                "ReopenCase",
                "ResumeCase",
                "ReturnToMunicipality",
                "WithdrawTransfer"));
        never.removeAll(accepted.keySet());
        assertThat(never).as("commands that the sequences never got accepted").isEmpty();
    }

    private void live(CaseTrial trial, String caseId) {
        assertThat(trial.send(referral(caseId, any(Priority.class)))).isEmpty();
        LocalDate on = DAY;
        @Nullable CaseDocument stored = null;
        int shown = 0;
        for (int step = 0; step < COMMANDS; step++) {
            List<CaseFileEvent> before = trial.events(caseId);
            stored = stored(stored, before.subList(shown, before.size()), shown);
            shown = before.size();
            CaseDocument document = Objects.requireNonNull(stored);
            on = on.plusDays(random.nextInt(8));
            Object command = anyCommand(caseId, random.nextInt(8) == 0 ? on.minusDays(20) : on);
            if (trial.send(command).isEmpty()) {
                accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
                mayBeDone(command, document.state());
            } else {
                assertThat(trial.events(caseId)).as("refused: " + command).isEqualTo(before);
            }
            clocksAreRight(document, on.plusDays(random.nextInt(60)));
        }
        List<CaseFileEvent> whole = trial.events(caseId);
        theStoryMakesSense(whole);
        theDaysMakeSense(whole);
        everySharedProjectFitsTheAssessmentOfItsDay(whole);
        TransferOfCaseTest.everyFactNamesWhoHadTheCase(whole);
        assertThat(stored(stored, whole.subList(shown, whole.size()), shown))
                .as(caseId)
                .isEqualTo(stored(null, whole, 0));
    }

    private @Nullable CaseDocument folded(
            @Nullable CaseDocument document, List<CaseFileEvent> events, int firstPosition) {
        @Nullable CaseDocument next = document;
        int position = firstPosition;
        for (CaseFileEvent event : events) {
            RecordedEvent recorded = new RecordedEvent(
                    "e" + position,
                    event,
                    event.caseId(),
                    position,
                    Instant.EPOCH,
                    Provenance.of(Map.of()),
                    position++);
            next = view.fold(next, event.caseId(), recorded);
        }
        return next;
    }

    /** As the view keeps it: written and read again after every few events. */
    private @Nullable CaseDocument stored(
            @Nullable CaseDocument document, List<CaseFileEvent> events, int firstPosition) {
        CaseDocument next = folded(document, events, firstPosition);
        return next == null ? null : Json.read(Json.bytes(next.withoutHealth()), CaseDocument.class);
    }

    /** What the document shows of the case's standing is what decides. */
    private static void mayBeDone(Object command, CaseState state) {
        switch (state) {
            case DECLINED -> throw new AssertionError("after a decline: " + command);
            case CLOSED -> assertThat(command).isInstanceOfAny(ReopenCase.class, AcknowledgeReturn.class);
            case RETURNED -> assertThat(WHEN_RETURNED).contains(command.getClass());
            case SUSPENDED -> assertThat(WHEN_SUSPENDED).contains(command.getClass());
            default -> assertThat(command).isNotInstanceOfAny(ReopenCase.class, ResumeCase.class);
        }
    }

    private static void clocksAreRight(CaseDocument document, LocalDate today) {
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
