package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Everything that can be asked of a case, once each. */
final class EveryCommand {

    /** When it is asked, after all that has happened. */
    static final LocalDate LATER = DAY.plusDays(100);

    private EveryCommand() {}

    static List<Object> ofACase() {
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
                ProgrammeFixture.take(LATER),
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
}
