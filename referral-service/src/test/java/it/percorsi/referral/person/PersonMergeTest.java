package it.percorsi.referral.person;

import static it.percorsi.referral.person.PersonTrial.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.events.codes.PersonField;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.LegalHoldPlaced;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.person.PersonEvent;
import it.percorsi.events.person.PersonMergeUndone;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.person.PersonReinstated;
import it.percorsi.events.person.PersonReplaced;
import it.percorsi.events.person.PersonsFoundDifferent;
import it.percorsi.events.person.PersonsMerged;
import it.percorsi.platform.commands.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two records of one human being are decided on together: both halves happen, or none. */
class PersonMergeTest {

    private static final String ADA = "ada";
    private static final String TWIN = "twin";
    private static final String THIRD = "third";

    private PersonTrial trial = new PersonTrial(Map.of());

    @AfterEach
    void close() {
        trial.close();
    }

    private void with(Map<String, List<CaseFacts>> cases) {
        trial.close();
        trial = new PersonTrial(cases);
    }

    private static PersonRegistered registered(String personId, String ambito) {
        return new PersonRegistered(
                personId, ambito, "Re", "Ada", "REXDAA", "F", TODAY, "Legnano", "015118", "via Po 1", "");
    }

    private static PersonRegistered registered(String personId) {
        return registered(personId, "legnano");
    }

    private static PersonsMerged merged(String stays, String goes) {
        return new PersonsMerged(stays, "legnano", goes, List.of(PersonField.PHONE), "lucia.ferrario", TODAY);
    }

    private static PersonReplaced replaced(String goes, String stays) {
        return new PersonReplaced(goes, "legnano", stays, TODAY);
    }

    private static MergePersons merge(String stays, String goes) {
        return new MergePersons(stays, goes, List.of(PersonField.PHONE), "lucia.ferrario", TODAY);
    }

    private static UndoMerge undo(String stays, String goes) {
        return new UndoMerge(stays, goes, "stefano.colombo", TODAY);
    }

    private static ErasureRequested erasureOf(String personId) {
        return new ErasureRequested(personId, "legnano", ErasureGround.PERSON_ASKED, "lucia.ferrario", TODAY);
    }

    private static LegalHoldPlaced heldIs(String personId) {
        return new LegalHoldPlaced(personId, "legnano", LegalHoldGround.COURT, TODAY);
    }

    /** Refused, and nothing happened to either. */
    private void refused(String code, Object command, PersonEvent... before) {
        with(Map.of());
        trial.happened(before);
        assertThat(trial.send(command).map(Refused::code)).contains(code);
        for (String personId : List.of(ADA, TWIN, THIRD)) {
            int known = (int) List.of(before).stream()
                    .filter(event -> event.personId().equals(personId))
                    .count();
            if (known > 0) {
                assertThat(trial.events(personId, known)).as(code).isEmpty();
            }
        }
    }

    @Test
    void bothRecordsSaySoAndBothSayWhenItIsTakenBack() {
        trial.happened(registered(ADA), registered(TWIN));
        assertThat(trial.send(merge(ADA, TWIN))).isEmpty();
        assertThat(trial.events(ADA, 1)).containsExactly(merged(ADA, TWIN));
        assertThat(trial.events(TWIN, 1)).containsExactly(replaced(TWIN, ADA));
        assertThat(trial.send(undo(ADA, TWIN))).isEmpty();
        assertThat(trial.events(ADA, 2))
                .containsExactly(new PersonMergeUndone(ADA, "legnano", TWIN, "stefano.colombo", TODAY));
        assertThat(trial.events(TWIN, 2)).containsExactly(new PersonReinstated(TWIN, "legnano", ADA, TODAY));
        assertThat(trial.send(merge(TWIN, ADA))).as("the other way round").isEmpty();
    }

    @Test
    void oneRecordTakesSeveralAndLetsEachGo() {
        trial.happened(registered(ADA), registered(TWIN), registered(THIRD));
        assertThat(trial.send(merge(ADA, TWIN))).isEmpty();
        assertThat(trial.send(merge(ADA, THIRD))).isEmpty();
        assertThat(trial.send(undo(ADA, TWIN))).isEmpty();
        assertThat(trial.send(undo(ADA, TWIN)).map(Refused::code)).contains("not-merged");
        assertThat(trial.send(undo(ADA, THIRD))).isEmpty();
    }

    @Test
    void whatCannotBeOneIsRefusedAndNothingHappens() {
        PersonRegistered ada = registered(ADA);
        PersonRegistered twin = registered(TWIN);
        PersonErased erased =
                new PersonErased(TWIN, "legnano", ErasureGround.BY_MISTAKE, "lucia.ferrario", "stefano", TODAY);
        refused("merge-with-itself", merge(ADA, ADA), ada);
        refused("merge-across-ambiti", merge(ADA, TWIN), ada, registered(TWIN, "rho"));
        refused("already-erased", merge(ADA, TWIN), ada, twin, erased);
        refused("already-erased", merge(TWIN, ADA), ada, twin, erased);
        refused("merge-on-hold", merge(ADA, TWIN), ada, twin, heldIs(ADA));
        refused("merge-on-hold", merge(ADA, TWIN), ada, twin, heldIs(TWIN));
        refused("merge-erasure-requested", merge(ADA, TWIN), ada, twin, erasureOf(ADA));
        refused("merge-erasure-requested", merge(ADA, TWIN), ada, twin, erasureOf(TWIN));
    }

    @Test
    void whoStandsForWhomIsOneStepAndNeverACircle() {
        PersonEvent[] before = {
            registered(ADA), registered(TWIN), registered(THIRD), merged(ADA, TWIN), replaced(TWIN, ADA)
        };
        refused("person-merged", merge(ADA, TWIN), before);
        refused("person-merged", merge(TWIN, ADA), before);
        refused("person-merged", merge(THIRD, TWIN), before);
        refused("person-merged", merge(TWIN, THIRD), before);
        refused("merge-survivor-stays", merge(THIRD, ADA), before);
    }

    @Test
    void twoWhoWereFoundToBeDifferentAreSoUntilSomebodyKnowsBetter() {
        trial.happened(registered(ADA), registered(TWIN));
        TellApart difference = new TellApart(ADA, TWIN, "lucia.ferrario", TODAY);
        assertThat(trial.send(difference)).isEmpty();
        assertThat(trial.events(ADA, 1))
                .containsExactly(new PersonsFoundDifferent(ADA, "legnano", TWIN, "lucia.ferrario", TODAY));
        assertThat(trial.send(merge(ADA, TWIN))).isEmpty();
        assertThat(trial.send(difference).map(Refused::code)).contains("person-merged");
        refused("merge-with-itself", new TellApart(ADA, ADA, "lucia.ferrario", TODAY), registered(ADA));
    }

    @Test
    void whatIsNotMergedOrIsInAProceedingIsNotTakenBack() {
        PersonRegistered ada = registered(ADA);
        PersonRegistered twin = registered(TWIN);
        PersonsMerged merged = merged(ADA, TWIN);
        PersonReplaced replaced = replaced(TWIN, ADA);
        refused("not-merged", undo(ADA, TWIN), ada, twin);
        refused("not-merged", undo(TWIN, ADA), ada, twin, merged, replaced);
        refused("merge-on-hold", undo(ADA, TWIN), ada, twin, merged, replaced, heldIs(ADA));
        refused("merge-erasure-requested", undo(ADA, TWIN), ada, twin, merged, replaced, erasureOf(ADA));
        refused(
                "already-erased",
                undo(ADA, TWIN),
                ada,
                twin,
                merged,
                replaced,
                new PersonErased(ADA, "legnano", ErasureGround.BY_MISTAKE, "lucia.ferrario", "stefano", TODAY));
    }

    @Test
    void onARecordThatHasGivenWayNothingIsDecided() {
        PersonEvent[] before = {registered(ADA), registered(TWIN), merged(ADA, TWIN), replaced(TWIN, ADA)};
        for (Object command : List.of(
                new PlaceLegalHold(TWIN, LegalHoldGround.COURT, TODAY),
                new ReleaseLegalHold(TWIN, TODAY),
                new RequestErasure(TWIN, ErasureGround.BY_MISTAKE, "lucia.ferrario", TODAY),
                new WithdrawErasureRequest(TWIN, TODAY),
                new AuthoriseErasure(TWIN, "stefano.colombo", TODAY))) {
            refused("person-merged", command, before);
        }
    }

    @Test
    void whoIsErasedIsErasedInEveryRecord() {
        trial.happened(registered(ADA), registered(TWIN), merged(ADA, TWIN), replaced(TWIN, ADA));
        assertThat(trial.send(new RequestErasure(ADA, ErasureGround.BY_MISTAKE, "lucia.ferrario", TODAY)))
                .isEmpty();
        assertThat(trial.send(new AuthoriseErasure(ADA, "lucia.ferrario", TODAY))
                        .map(Refused::code))
                .contains("second-person-needed");
        assertThat(trial.send(new AuthoriseErasure(ADA, "stefano.colombo", TODAY)))
                .isEmpty();
        for (String personId : List.of(ADA, TWIN)) {
            assertThat(trial.events(personId, 2).getLast())
                    .isEqualTo(new PersonErased(
                            personId, "legnano", ErasureGround.BY_MISTAKE, "lucia.ferrario", "stefano.colombo", TODAY));
        }
    }

    @Test
    void theCasesOfEveryRecordStandAgainstErasing() {
        with(Map.of(
                ADA, List.of(CaseFacts.referred("case-1", ADA, "015118", TODAY.minusYears(11))),
                TWIN, List.of(CaseFacts.referred("case-2", TWIN, "015168", TODAY.minusYears(1)))));
        trial.happened(registered(ADA), registered(TWIN));
        RequestErasure request = new RequestErasure(ADA, ErasureGround.RETENTION_OVER, "lucia.ferrario", TODAY);
        trial.send(merge(ADA, TWIN));
        assertThat(trial.send(request).map(Refused::code)).contains("retention-not-over");
        trial.send(undo(ADA, TWIN));
        assertThat(trial.send(request)).isEmpty();
    }
}
