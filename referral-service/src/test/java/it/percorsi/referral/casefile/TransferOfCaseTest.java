package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseTrial.ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseHandedOver;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.casefile.TransferRefused;
import it.percorsi.events.casefile.TransferWithdrawn;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransferOfCaseTest {

    private static final LocalDate MOVED = DAY.plusDays(5);
    private static final LocalDate LATER = DAY.plusDays(20);

    static TransferProposed proposed() {
        return new TransferProposed(CASE, "person-1", "legnano", HERE, ELSEWHERE, "Nuova casa", MOVED, DAY.plusDays(8));
    }

    private static CaseTransferred transferred() {
        return new CaseTransferred(CASE, "person-1", "legnano", ELSEWHERE, HERE, MOVED, LATER);
    }

    private static CaseManagerChanged managed(String name) {
        return new CaseManagerChanged(CASE, "legnano", ELSEWHERE, name, LATER);
    }

    private static ProposeTransfer propose(String to, LocalDate movedOn) {
        return new ProposeTransfer(CASE, to, "Nuova casa", movedOn, DAY.plusDays(8));
    }

    private static AcceptTransfer accept(String by) {
        return new AcceptTransfer(CASE, by, "Ida Sala", LATER);
    }

    private static DocumentAttached acceptance() {
        return new DocumentAttached(
                CASE,
                "person-1",
                "legnano",
                HERE,
                "acceptance",
                DocumentKind.OTHER,
                "accettazione.pdf",
                "application/pdf",
                8,
                "digest",
                LATER);
    }

    private static void accepted(List<CaseFileEvent> before, Object command, CaseFileEvent... then) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            assertThat(trial.send(command)).isEmpty();
            assertThat(trial.events(CASE)).containsExactlyElementsOf(and(before, then));
        }
    }

    private static void refused(List<CaseFileEvent> before, Object command, String code) {
        try (CaseTrial trial = new CaseTrial()) {
            trial.happened(CASE, before);
            assertThat(trial.send(command))
                    .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
    }

    private static List<CaseFileEvent> and(List<CaseFileEvent> before, CaseFileEvent... more) {
        return Stream.concat(before.stream(), Arrays.stream(more)).toList();
    }

    @Test
    void R3_anotherMunicipalityOfTheAmbitoIsAskedOnceAtATime() {
        List<CaseFileEvent> here = List.of(referred(), endorsed());
        accepted(here, propose(ELSEWHERE, MOVED), proposed());
        refused(here, propose(HERE, MOVED), "transfer-to-itself");
        refused(here, propose("015146", MOVED), "transfer-outside-the-ambito");
        refused(here, propose(ELSEWHERE, DAY.minusDays(1)), "date-before-previous-step");
        refused(here, propose(ELSEWHERE, DAY.plusDays(9)), "date-before-previous-step");
        refused(and(here, proposed()), propose(ELSEWHERE, MOVED), "transfer-already-proposed");
    }

    @Test
    void R5_whoTakesTheCaseOverNamesItsCaseManager() {
        accepted(List.of(referred(), endorsed(), proposed()), accept(ELSEWHERE), transferred(), managed("Ida Sala"));
    }

    @Test
    void R4_onlyWhoIsAskedAnswersAndOnlyOnce() {
        List<CaseFileEvent> asked = List.of(referred(), proposed());
        refused(asked, accept(HERE), "no-transfer-proposed");
        refused(List.of(referred()), accept(ELSEWHERE), "no-transfer-proposed");
        refused(and(asked, transferred(), managed("Ida Sala")), accept(ELSEWHERE), "no-transfer-proposed");
        refused(asked, new RefuseTransfer(CASE, HERE, "Non risulta", LATER), "no-transfer-proposed");
        TransferRefused no = new TransferRefused(CASE, "person-1", "legnano", HERE, ELSEWHERE, "Non risulta", LATER);
        accepted(asked, new RefuseTransfer(CASE, ELSEWHERE, "Non risulta", LATER), no);
        refused(and(asked, no), accept(ELSEWHERE), "no-transfer-proposed");
        TransferWithdrawn back = new TransferWithdrawn(CASE, "legnano", HERE, ELSEWHERE, LATER);
        accepted(asked, new WithdrawTransfer(CASE, LATER), back);
        refused(and(asked, back), accept(ELSEWHERE), "no-transfer-proposed");
        refused(and(asked, back), new WithdrawTransfer(CASE, LATER), "no-transfer-proposed");
    }

    @Test
    void whatEndsTheCaseLeavesNothingToAccept() {
        List<CaseFileEvent> asked = List.of(referred(), endorsed(), proposed());
        CaseFileEvent closed = CaseLifeFixture.closed(ClosureOutcome.GAVE_UP);
        refused(and(asked, closed), accept(ELSEWHERE), "case-closed");
        refused(and(asked, closed, CaseLifeFixture.reopened()), accept(ELSEWHERE), "no-transfer-proposed");
    }

    @Test
    void anotherAmbitoTakesAPersonOverInWritingAndTheCaseEnds() {
        List<CaseFileEvent> here = List.of(referred(), endorsed(), acceptance());
        HandOverCase handover = new HandOverCase(CASE, "SIL Monza", "Ida Sala", "acceptance", LATER);
        accepted(
                here,
                handover,
                new CaseClosed(CASE, "legnano", HERE, ClosureOutcome.TRANSFERRED, LATER),
                new CaseHandedOver(CASE, "person-1", "legnano", HERE, "SIL Monza", "Ida Sala", "acceptance", LATER));
        refused(List.of(referred(), endorsed()), handover, "written-acceptance-not-there");
        refused(here, new CloseCase(CASE, ClosureOutcome.TRANSFERRED, LATER), "closed-by-handover");
        refused(and(here, CaseLifeFixture.closed(ClosureOutcome.GAVE_UP)), handover, "case-closed");
    }

    /** Whatever is done with a case from then on, and whichever of its parts tells it. */
    @Test
    void R3_everyLaterFactNamesTheMunicipalityThatHasTheCase() {
        List<String> told = new ArrayList<>();
        try (CaseTrial trial = new CaseTrial()) {
            EveryState.ofACase()
                    .values()
                    .forEach(before -> EveryCommand.ofACase().forEach(command -> {
                        trial.beginAnew();
                        trial.happened(CASE, and(before, transferred()));
                        if (trial.send(command).isEmpty()) {
                            everyFactNamesWhoHadTheCase(trial.events(CASE));
                            told.add(command.getClass().getSimpleName());
                        }
                    }));
        }
        assertThat(told)
                .contains("EndorseReferral", "AgreeToProject", "CallTeam", "PrioritiseReferral", "BookAppointment")
                .contains("HoldEvaluation", "FlagComplex", "IssueAgreementLink", "CloseCase", "AssignOperator");
    }

    static void everyFactNamesWhoHadTheCase(List<CaseFileEvent> story) {
        String current = HERE;
        for (CaseFileEvent event : story) {
            if (event instanceof CaseTransferred transfer) {
                assertThat(transfer.formerMunicipality()).isEqualTo(current);
                current = transfer.municipality();
            }
            assertThat(municipality(event)).as(event.toString()).isEqualTo(current);
        }
    }

    private static Object municipality(CaseFileEvent event) {
        try {
            return event.getClass().getMethod("municipality").invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(event.toString(), impossible);
        }
    }
}
