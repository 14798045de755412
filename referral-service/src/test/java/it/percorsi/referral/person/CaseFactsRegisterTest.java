package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFactsRegisterTest {

    private static final String CASE = "case-1";
    private static final String HERE = "015118";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final YearMonth MONTH = YearMonth.of(2026, 2);

    private final CaseFactsRegister register = new CaseFactsRegister();

    private static ReferralSubmitted referral() {
        return new ReferralSubmitted(
                CASE,
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
                Priority.NORMAL,
                null,
                "");
    }

    private static InterviewHeld interview() {
        return new InterviewHeld(CASE, "legnano", HERE, InterviewKind.FIRST, DAY.plusDays(9), "Sara");
    }

    private static AssessmentCompleted unsuitable() {
        return new AssessmentCompleted(
                CASE, "legnano", HERE, DAY.plusDays(20), Suitability.UNSUITABLE, 0, List.of(), "Sara");
    }

    private static PlacementStarted started() {
        return new PlacementStarted(
                "placement-1",
                CASE,
                "person-1",
                "legnano",
                HERE,
                Category.PSYCHIATRIC,
                "company-1",
                "Rossi",
                "post-1",
                Instrument.TIROCINIO,
                "Sara",
                DAY.plusMonths(1),
                DAY.plusMonths(7),
                20,
                List.of());
    }

    private CaseFacts after(CaseEvent... events) {
        @Nullable CaseFacts facts = null;
        long sequence = 0;
        for (CaseEvent event : events) {
            RecordedEvent recorded = new RecordedEvent(
                    "event-" + sequence, event, CASE, sequence, Instant.EPOCH, Provenance.of(Map.of()), sequence++);
            assertThat(register.touchedBy(recorded)).containsExactly(CASE);
            facts = register.fold(facts, CASE, recorded);
        }
        return Objects.requireNonNull(facts);
    }

    @Test
    void aReferralThatWasForwardedAndAssignedIsNothingMoreThanAReferral() {
        CaseFacts facts = after(
                referral(),
                new ReferralEndorsed(CASE, "legnano", HERE, DAY.plusDays(3)),
                new OperatorAssigned(CASE, "legnano", HERE, "elena.galli", "Elena Galli", DAY.plusDays(4)));
        assertThat(facts.beyondReferral()).isFalse();
        assertThat(facts.lastActivity()).isEqualTo(DAY.plusDays(4));
        assertThat(after(referral(), interview()).beyondReferral()).isTrue();
    }

    @Test
    void theLatestActivityIsTheLatestDayWhateverTheOrder() {
        ReferralEndorsed late = new ReferralEndorsed(CASE, "legnano", HERE, DAY.plusDays(3));
        assertThat(after(referral(), interview(), late).lastActivity()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void aStartCountsFromItsFirstDayNotFromItsPlannedEnd() {
        CaseFacts facts = after(referral(), started());
        assertThat(facts.lastActivity()).isEqualTo(DAY.plusMonths(1));
        assertThat(facts.running()).containsExactly("placement-1");
        assertThat(facts.ended()).isFalse();
    }

    @Test
    void insuranceTellsNoDayOfItsOwn() {
        InsuranceActivated insurance =
                new InsuranceActivated("placement-1", CASE, "legnano", HERE, "INAIL", "1", DAY, DAY.plusYears(9));
        assertThat(after(referral(), insurance).lastActivity()).isEqualTo(DAY);
    }

    @Test
    void aPlacementThatIsOverEndsTheCaseAndTheNextOneOpensItAgain() {
        PlacementEndedEarly ended = new PlacementEndedEarly(
                "placement-1", CASE, "legnano", HERE, DAY.plusMonths(2), EarlyEndReason.UNKNOWN, EndingParty.UNKNOWN);
        CaseFacts over = after(referral(), started(), ended);
        assertThat(over.running()).isEmpty();
        assertThat(over.ended()).isTrue();
        assertThat(over.placedUntil()).isEqualTo(DAY.plusMonths(2));
        assertThat(after(referral(), started(), ended, started()).ended()).isFalse();
        assertThat(after(referral(), interview(), unsuitable()).ended()).isTrue();
    }

    @Test
    void aProjectInForceIsNotEndedByAnotherAssessmentButByGivingThePersonBack() {
        CaseFacts assessedAgain = after(referral(), interview(), drafted(), unsuitable());
        assertThat(assessedAgain.ended()).isFalse();
        CaseReturnedToMunicipality returned = new CaseReturnedToMunicipality(
                CASE, "person-1", "legnano", HERE, List.of(ReturnReason.HEALTH), null, DAY.plusDays(40));
        assertThat(after(referral(), interview(), drafted(), unsuitable(), returned)
                        .ended())
                .isTrue();
    }

    private static IndividualProjectDrafted drafted() {
        return new IndividualProjectDrafted(
                CASE,
                "person-1",
                "legnano",
                HERE,
                1,
                DAY.plusDays(15),
                Instrument.TIROCINIO,
                List.of("Puntualità"),
                20,
                6,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }

    @Test
    void aCountedMonthIsOpenUntilItIsApproved() {
        AttendanceMonthCounted counted = new AttendanceMonthCounted(
                "placement-1", "stipend-1", CASE, "legnano", HERE, MONTH, Instrument.TIROCINIO, "Sara", 20, 20, 0, 0);
        CaseFacts open = after(referral(), started(), counted);
        assertThat(open.openMonths()).containsExactly("placement-1/2026-02");
        assertThat(open.lastPayment()).isNull();
        CaseFacts paid = after(
                referral(),
                started(),
                counted,
                new StipendApproved(
                        "placement-1", "stipend-1", CASE, "legnano", HERE, MONTH, 30_000, DAY.plusMonths(3)));
        assertThat(paid.openMonths()).isEmpty();
        assertThat(paid.lastPayment()).isEqualTo(DAY.plusMonths(3));
    }

    @Test
    void aClosedOrDeclinedCaseIsEndedUntilItIsReopened() {
        CaseClosed closed = new CaseClosed(CASE, "legnano", HERE, ClosureOutcome.GAVE_UP, DAY.plusDays(30));
        CaseFacts over = after(referral(), interview(), closed);
        assertThat(over.ended()).isTrue();
        assertThat(over.lastActivity()).isEqualTo(DAY.plusDays(30));
        CaseReopened reopened = new CaseReopened(CASE, "person-1", "legnano", HERE, "", DAY.plusDays(40));
        assertThat(after(referral(), interview(), closed, reopened).ended()).isFalse();
        assertThat(after(referral(), closed, reopened).beyondReferral()).isFalse();
        CaseSuspended suspended =
                new CaseSuspended(CASE, "legnano", HERE, SuspensionReason.HEALTH, DAY.plusDays(5), null);
        assertThat(after(referral(), suspended).beyondReferral()).isFalse();
        CaseFacts declined = after(
                referral(),
                new ReferralDeclinedByMunicipality(
                        CASE, "person-1", "legnano", HERE, DeclineReason.NOT_NOW, null, DAY.plusDays(2)));
        assertThat(declined.ended()).isTrue();
        assertThat(declined.beyondReferral()).isFalse();
    }
}
