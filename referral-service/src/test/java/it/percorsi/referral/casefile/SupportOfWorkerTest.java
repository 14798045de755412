package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.fixture;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.refused;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CompanyHeard;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ServiceActivated;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class SupportOfWorkerTest {

    private static final String ID = AppointmentScene.ONE;
    private static final AppointmentSlot SLOT = AppointmentScene.slot(AppointmentScene.MEETING, LocalTime.of(9, 0));

    private static TestExecutor<CaseFile> given(CaseFileEvent... events) {
        return fixture(person -> List.of()).given((Object[]) events);
    }

    private static ReferralSubmitted referred() {
        return new ReferralSubmitted(
                CASE,
                "person-1",
                "legnano",
                HERE,
                DAY,
                ReferralChannel.FORM,
                "Comune di Legnano",
                "Anna Re",
                Category.PSYCHO_SOCIAL,
                null,
                false,
                Priority.NORMAL,
                Instrument.RETENTION_SUPPORT,
                "Rischia il posto");
    }

    private static HearCompany meet(String operator, int day) {
        return new HearCompany(CASE, operator, "Rossi srl", "I turni sono cambiati", DAY.plusDays(day));
    }

    private static CompanyHeard met(String operator, int day) {
        return new CompanyHeard(
                CASE, "person-1", "legnano", HERE, operator, "Rossi srl", "I turni sono cambiati", DAY.plusDays(day));
    }

    private static ActivateService activate(int day) {
        return new ActivateService(CASE, "Consultorio", "Separazione in corso", DAY.plusDays(day));
    }

    @Test
    void R26_aDifferentOperatorMeetsTheCompany() {
        given(referred(), endorsed(), interviewed()).when(meet("Marco Sala", 9)).expectEvents(met("Marco Sala", 9));
        refused(given(referred(), endorsed(), interviewed()).when(meet("Sara", 9)), "same-operator", "R26");
        refused(given(referred(), endorsed(), interviewed()).when(meet("  SARA ", 9)), "same-operator", "R26");
        refused(
                given(referred(), endorsed(), interviewed(), met("Marco Sala", 9))
                        .when(new RecordInterview(CASE, InterviewKind.KNOWLEDGE, DAY.plusDays(12), "marco  sala")),
                "same-operator",
                "R26");
    }

    @Test
    void R26_whoMetTheCompanyIsNotBookedToHearTheWorker() {
        for (String typed : List.of("Elena Galli", "elena.galli")) {
            refused(
                    booking(typed).when(AppointmentScene.book(ID, AppointmentKind.KNOWLEDGE, SLOT)),
                    "same-operator",
                    "R26");
            booking(typed)
                    .when(AppointmentScene.book(ID, AppointmentKind.OTHER, SLOT))
                    .expectSuccessfulHandlerExecution();
        }
        booking("Marco Sala")
                .when(AppointmentScene.book(ID, AppointmentKind.KNOWLEDGE, SLOT))
                .expectSuccessfulHandlerExecution();
    }

    private static TestExecutor<CaseFile> booking(String metTheCompany) {
        AggregateTestFixture<CaseFile> fixture = fixture(person -> List.of());
        fixture.registerInjectableResource(new PaperDiary());
        return fixture.given(referred(), endorsed(), interviewed(), met(metTheCompany, 9));
    }

    @Test
    void R26_theWorkerIsHeardFirst() {
        refused(given(referred(), endorsed()).when(meet("Marco Sala", 9)), "worker-not-heard", "R26");
        refused(given(referred(), endorsed()).when(activate(9)), "worker-not-heard", "R26");
        refused(given(referred()).when(meet("Marco Sala", 9)), "not-endorsed", "R4");
    }

    @Test
    void R26_theNetworkIsActivatedWhereTheCauseLiesOutsideWork() {
        given(referred(), endorsed(), interviewed())
                .when(activate(10))
                .expectEvents(new ServiceActivated(
                        CASE, "person-1", "legnano", HERE, "Consultorio", "Separazione in corso", DAY.plusDays(10)));
    }

    @Test
    void R26_onlyWhereSupportWasAskedFor() {
        refused(
                given(CaseFixture.referred(), endorsed(), interviewed()).when(meet("Marco Sala", 9)),
                "no-support-asked",
                "R26");
        refused(given(CaseFixture.referred(), endorsed(), interviewed()).when(activate(9)), "no-support-asked", "R26");
    }

    @Test
    void whatIsDoneInSupportKeepsToTheDaysOfTheCase() {
        refused(
                given(referred(), endorsed(), interviewed()).when(meet("Marco Sala", 2)),
                "date-before-previous-step",
                null);
        refused(
                given(referred(), endorsed(), interviewed(), CaseLifeFixture.suspended(), CaseLifeFixture.resumed())
                        .when(activate(36)),
                "date-while-halted",
                null);
        refused(
                given(referred(), endorsed(), interviewed(), met("Marco Sala", 60))
                        .when(new CloseCase(CASE, ClosureOutcome.OTHER, DAY.plusDays(59))),
                "date-before-previous-step",
                null);
    }
}
