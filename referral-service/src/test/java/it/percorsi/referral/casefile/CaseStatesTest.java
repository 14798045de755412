package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.shared;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Referrer;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.events.codes.WaitingReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

/**
 * Tries every command in every state of a case against {@code docs/case-states.md}. With
 * {@code -Dpercorsi.documents=write} the outcome is written there, to be reviewed as what it is: what people can do.
 */
class CaseStatesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "case-states.md");
    private static final LocalDate LATER = DAY.plusDays(100);

    private static final String HEAD = """
            # What can be done with a case

            Written by `CaseStatesTest`, which tries every command in every state of a case. Never edited by hand: run it
            with `-Dpercorsi.documents=write`. A cell is `yes`, or the code of the refusal; its words are in
            `messages/referral.properties` under `refusal.`.

            """;

    static Map<String, List<CaseFileEvent>> states() {
        Map<String, List<CaseFileEvent>> states = new LinkedHashMap<>();
        List<CaseFileEvent> suitable = List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE));
        List<CaseFileEvent> unsuitable =
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE));
        List<CaseFileEvent> returned = and(unsuitable, CaseLifeTest.returned());
        states.put("referred", List.of(referred()));
        states.put("declined", List.of(referred(), CaseLifeTest.declined()));
        states.put("endorsed", List.of(referred(), endorsed()));
        states.put("appointment", List.of(referred(), endorsed(), AppointmentScene.booked(AppointmentKind.FIRST)));
        states.put("transfer proposed", List.of(referred(), endorsed(), TransferOfCaseTest.proposed()));
        states.put("waiting", List.of(referred(), endorsed(), CaseLifeTest.waiting()));
        states.put("interviewed", List.of(referred(), endorsed(), interviewed()));
        states.put("complex", List.of(referred(), endorsed(), interviewed(), CaseLifeTest.complex()));
        states.put("assessed", suitable);
        states.put("project drafted", and(suitable, drafted(1)));
        states.put(
                "project shared",
                and(
                        suitable,
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        agreed(ProjectParty.CASE_MANAGER),
                        agreed(ProjectParty.REFERRING_SERVICE),
                        agreed(ProjectParty.TUTOR),
                        shared()));
        states.put("in a programme", and(suitable, ProgrammeOfCaseTest.taken(), ProgrammeOfCaseTest.entered(1, 10)));
        states.put(
                "unsuitable since",
                and(
                        suitable,
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        agreed(ProjectParty.CASE_MANAGER),
                        agreed(ProjectParty.REFERRING_SERVICE),
                        agreed(ProjectParty.TUTOR),
                        shared(),
                        new AssessmentCompleted(
                                CASE,
                                "legnano",
                                HERE,
                                DAY.plusDays(60),
                                Suitability.UNSUITABLE,
                                0,
                                List.of(),
                                "Sara")));
        states.put("unsuitable", unsuitable);
        states.put("returned", returned);
        states.put("acknowledged", and(returned, CaseLifeTest.acknowledged()));
        states.put("suspended", and(suitable, drafted(1), CaseLifeTest.suspended()));
        states.put("closed", and(suitable, CaseLifeTest.closed(ClosureOutcome.GAVE_UP)));
        states.put("closed as returned", and(returned, CaseLifeTest.closed(ClosureOutcome.RETURNED)));
        states.put("reopened", and(suitable, CaseLifeTest.closed(ClosureOutcome.GAVE_UP), CaseLifeTest.reopened()));
        return states;
    }

    private static List<CaseFileEvent> and(List<CaseFileEvent> before, CaseFileEvent... more) {
        return Stream.concat(before.stream(), Arrays.stream(more)).toList();
    }

    static List<Object> commands() {
        return List.of(
                new EndorseReferral(CASE, LATER),
                new EndSpecialistCare(CASE, null, LATER),
                new ResumeSpecialistCare(CASE, "SERT Parabiago", LATER),
                new StateDisadvantage(CASE, "Prova", LATER),
                new WithdrawDisadvantage(CASE, LATER),
                new HearCompany(CASE, "Marco Sala", "Rossi srl", "Turni", LATER),
                new ActivateService(CASE, "Consultorio", "Famiglia", LATER),
                new PrioritiseReferral(CASE, Priority.HIGH, LATER),
                new DeclineReferral(CASE, DeclineReason.PRIORITIES, null, LATER),
                new JoinWaitingList(CASE, WaitingReason.NO_OPERATOR, LATER),
                new LeaveWaitingList(CASE, LATER),
                new RecordInterview(CASE, InterviewKind.KNOWLEDGE, LATER, "Sara"),
                new CompleteAssessment(CASE, LATER, Suitability.SUITABLE, 25, List.of(), "Sara", null),
                new DraftProject(CASE, LATER, Instrument.TIROCINIO, List.of("Puntualità"), 20, 6, false),
                new AgreeToProject(CASE, ProjectParty.PERSON, SignatureManner.PAPER, LATER),
                new ReviseProject(
                        CASE,
                        RevisionReason.TIMES,
                        "",
                        new DraftProject(CASE, LATER, Instrument.TIROCINIO, List.of("Puntualità"), 24, 6, false)),
                new HoldEvaluation(
                        CASE,
                        LATER,
                        List.of(EvaluationParty.PERSON, EvaluationParty.FOLLOWING_SERVICE),
                        EvaluationOutcome.ON_COURSE,
                        null,
                        null,
                        "Sara"),
                new ReturnObservation(CASE, "In orario", LATER, "Sara"),
                new AcknowledgeObservation(CASE, 1, Referrer.MUNICIPALITY, LATER),
                new IssueAgreementLink(CASE, "link", ProjectParty.PERSON, LATER, LATER.plusDays(14)),
                new RevokeAgreementLink(CASE, "link", LATER),
                new AnswerByLink(CASE, "link", AgreementAnswer.AGREED, "Irene Colombo", "", LATER),
                new CallTeam(CASE, InclusionScheme.GOL_CLUSTER_4, LATER),
                new WriteTeamProgramme(CASE, List.of(), "Profilo", "Programma", LATER),
                new SignTeamProgramme(CASE, TeamParty.PERSON, LATER),
                ProgrammeOfCaseTest.take(LATER),
                new EnterProgrammePhase(CASE, 2, LATER),
                new RecordProgrammeMeeting(CASE, 1, LATER, 60, "Sara", MeetingPayer.FUNDING),
                new CompleteProgrammePath(CASE, LATER),
                new LeaveProgrammePath(CASE, PathLeaveReason.OTHER, LATER),
                new FlagComplex(CASE, "Molti servizi", LATER),
                new LiftComplexity(CASE, LATER),
                new ReturnToMunicipality(CASE, List.of(ReturnReason.HEALTH), null, LATER),
                new AcknowledgeReturn(CASE, null, LATER),
                new SuspendCase(CASE, SuspensionReason.FAMILY, LATER, null),
                new ResumeCase(CASE, LATER),
                AppointmentScene.book(
                        AppointmentScene.ONE + "2",
                        AppointmentKind.KNOWLEDGE,
                        AppointmentScene.slot(LATER, LocalTime.NOON)),
                AppointmentScene.move(AppointmentScene.ONE, AppointmentScene.slot(LATER, LocalTime.NOON), DAY),
                AppointmentScene.cancel(AppointmentScene.ONE),
                new RecordMissedAppointment(CASE, AppointmentScene.ONE, LATER),
                new RecordKeptAppointment(CASE, AppointmentScene.ONE, LATER),
                new AssignOperator(CASE, "elena.galli", "Elena Galli", LATER, true),
                new ChangeCaseManager(CASE, "Bruno Testa", LATER),
                new ProposeTransfer(CASE, CaseTrial.ELSEWHERE, "Nuova casa", DAY, LATER),
                new WithdrawTransfer(CASE, LATER),
                new AcceptTransfer(CASE, CaseTrial.ELSEWHERE, "Ida Sala", LATER),
                new RefuseTransfer(CASE, CaseTrial.ELSEWHERE, "Non risulta", LATER),
                new HandOverCase(CASE, "SIL Monza", "Ida Sala", "acceptance", LATER),
                new CloseCase(CASE, ClosureOutcome.OTHER, LATER),
                new ReopenCase(CASE, "Torna", LATER));
    }

    private static String outcome(List<CaseFileEvent> before, Object command) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            return trial.send(command)
                    .map(refusal -> {
                        assertThat(trial.events(CASE)).isEqualTo(before);
                        return refusal.code();
                    })
                    .orElse("yes");
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder(HEAD);
        Map<String, List<CaseFileEvent>> states = states();
        table.append("| |");
        states.keySet().forEach(state -> table.append(' ').append(state).append(" |"));
        table.append("\n|---|").append("---|".repeat(states.size())).append('\n');
        for (Object command : commands()) {
            table.append("| **").append(command.getClass().getSimpleName()).append("** |");
            states.values()
                    .forEach(before ->
                            table.append(' ').append(outcome(before, command)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    @Test
    void everyCommandInEveryStateIsAcceptedOrRefusedAsTheDocumentSays() throws IOException {
        String tried = table();
        if ("write".equals(System.getProperty("percorsi.documents"))) {
            Files.writeString(DOCUMENT, tried);
        }
        assertThat(tried)
                .as("docs/case-states.md; when the change is meant, write it with -Dpercorsi.documents=write")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void noCommandOfACaseIsLeftOut() {
        Set<Class<?>> handled = Stream.of(
                        CaseFile.class,
                        TransferOfCase.class,
                        ComplexityOfCase.class,
                        SuspensionOfCase.class,
                        MunicipalPriority.class,
                        DisadvantageOfPerson.class,
                        AppointmentsOfCase.class,
                        ProjectOfCase.class,
                        MonitoringOfCase.class,
                        AgreementLinks.class,
                        TeamOfCase.class,
                        SupportOfWorker.class,
                        ProgrammeOfCase.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        assertThat(commands().stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(handled);
    }
}
