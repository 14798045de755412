package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;

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
import it.percorsi.platform.json.Codes;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What somebody may come to ask of a case, whether or not it makes sense. */
final class CommandsAtRandom {

    private final Random random;

    CommandsAtRandom(Random random) {
        this.random = random;
    }

    private <C extends Enum<C> & Code> C any(Class<C> list) {
        List<C> codes = Codes.known(list);
        return codes.get(random.nextInt(codes.size()));
    }

    private String anyMunicipality() {
        return random.nextBoolean() ? HERE : CaseTrial.ELSEWHERE;
    }

    Object command(String caseId, LocalDate on) {
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
                        caseId, ProgrammeFixture.PROGRAMME, "Programma", ProgrammeFixture.PHASES.subList(1, 3), on);
            case 1 -> new EnterProgrammePhase(caseId, 2, on);
            case 2 -> new RecordProgrammeMeeting(caseId, 1, on, 60, "Sara", MeetingPayer.FUNDING);
            case 3 -> new CompleteProgrammePath(caseId, on);
            default -> new LeaveProgrammePath(caseId, any(PathLeaveReason.class), on);
        };
    }

    SubmitReferral referral(String caseId) {
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
                any(Priority.class),
                null,
                "Prova");
    }
}
