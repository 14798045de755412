package it.percorsi.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.reporting.Story;
import it.percorsi.reporting.cases.PlacementInCase.Outcome;
import it.percorsi.reporting.cases.StipendMonth.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoprogettazioneCasesTest {

    private final Story story = Story.of("c1", "015118", Category.PSYCHIATRIC);

    @Test
    void aReferralBeginsTheCase() {
        CaseDocument document = Folded.of(story.referred("2025-12-20", Instrument.BORSA_LAVORO));

        assertThat(document.ambito()).isEqualTo("legnano");
        assertThat(document.municipality()).isEqualTo("015118");
        assertThat(document.category()).isEqualTo(Category.PSYCHIATRIC);
        assertThat(document.instrument()).contains(Instrument.BORSA_LAVORO);
        assertThat(document.state()).isEqualTo(PathState.REFERRED);
        assertThat(document.open()).isTrue();
        assertThat(document.running()).isFalse();
        assertThat(document.semesters()).containsExactly("2025-S2");
    }

    @Test
    void eachStepTakesTheCaseOn() {
        story.referred("2025-12-20", null).endorsed("2025-12-28");
        assertThat(Folded.of(story).state()).isEqualTo(PathState.ENDORSED);

        story.interviewed("2026-01-15");
        assertThat(Folded.of(story).state()).isEqualTo(PathState.ASSESSING);
        assertThat(Folded.of(story).path().firstInterviewOn()).isEqualTo("2026-01-15");

        story.assessed("2026-02-01", Suitability.SUITABLE);
        assertThat(Folded.of(story).state()).isEqualTo(PathState.ASSESSING);
        assertThat(Folded.of(story).path().assessedOn()).isEqualTo("2026-02-01");
        assertThat(Folded.of(story).instrument()).isEmpty();

        story.drafted("2026-02-10", Instrument.TIROCINIO);
        assertThat(Folded.of(story).state()).isEqualTo(PathState.PROJECT);
        assertThat(Folded.of(story).instrument()).contains(Instrument.TIROCINIO);

        story.shared("2026-02-20", Instrument.TIROCINIO);
        assertThat(Folded.of(story).path().sharedOn()).isEqualTo("2026-02-20");

        story.proposed("p1", "2026-03-01", Instrument.BORSA_LAVORO, "2026-03-10", "2026-09-09");
        assertThat(Folded.of(story).state()).isEqualTo(PathState.PROJECT);
        assertThat(Folded.of(story).instrument()).contains(Instrument.BORSA_LAVORO);

        story.started("p1", "2026-03-10", Instrument.BORSA_LAVORO, "2026-09-09");
        assertThat(Folded.of(story).state()).isEqualTo(PathState.PLACED);
        assertThat(Folded.of(story).running()).isTrue();
        assertThat(Folded.of(story).semesters()).containsExactly("2025-S2", "2026-S1");
    }

    @Test
    void R19_aRevisedProjectIsTheSameCaseAndItsFirstSharingCounts() {
        story.referred("2025-12-20", null).endorsed("2025-12-28").interviewed("2026-01-15");
        story.assessed("2026-02-01", Suitability.SUITABLE)
                .drafted("2026-02-10", Instrument.TIROCINIO)
                .shared("2026-02-20", Instrument.TIROCINIO);
        CaseDocument first = Folded.of(story);

        CaseDocument proposed = Folded.of(story.drafted("2026-05-10", Instrument.BORSA_LAVORO));
        assertThat(proposed.instrument())
                .as("in force until all have agreed anew")
                .contains(Instrument.TIROCINIO);
        assertThat(proposed.path()).isEqualTo(first.path());

        CaseDocument revised = Folded.of(story.shared("2026-05-20", Instrument.BORSA_LAVORO));
        assertThat(revised.path().sharedOn()).isEqualTo("2026-02-20");
        assertThat(revised.instrument()).contains(Instrument.BORSA_LAVORO);
        assertThat(revised.state()).isEqualTo(first.state());
        assertThat(revised.semesters()).isEqualTo(first.semesters());
    }

    @Test
    void R7_anUnsuitablePersonGoesBackToTheMunicipality() {
        CaseDocument document = Folded.of(story.referred("2025-12-20", null)
                .endorsed("2025-12-28")
                .interviewed("2026-01-15")
                .assessed("2026-07-02", Suitability.UNSUITABLE));

        assertThat(document.state()).isEqualTo(PathState.CONCLUDED);
        assertThat(document.concludedOn()).contains(LocalDate.parse("2026-07-02"));
        assertThat(document.open()).isFalse();
        assertThat(document.semesters()).containsExactly("2025-S2", "2026-S1", "2026-S2");
    }

    @Test
    void aCompletedPlacementStandsInEverySemesterItRanIn() {
        CaseDocument document = Folded.of(placed().completed("p1", "2027-02-28"));

        PlacementInCase placement = document.placements().getFirst();
        assertThat(placement.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(placement.evaluation()).isEqualTo(CompletionEvaluation.OBJECTIVES_MET);
        assertThat(placement.endedOn()).isEqualTo("2027-02-28");
        assertThat(document.state()).isEqualTo(PathState.CONCLUDED);
        assertThat(document.concludedOn()).contains(LocalDate.parse("2027-02-28"));
        assertThat(document.semesters()).containsExactly("2026-S1", "2026-S2", "2027-S1");
    }

    @Test
    void anEarlyEndKeepsItsReason() {
        PlacementInCase placement =
                Folded.of(placed().endedEarly("p1", "2026-04-30")).placements().getFirst();

        assertThat(placement.outcome()).isEqualTo(Outcome.ENDED_EARLY);
        assertThat(placement.earlyEndReason()).isEqualTo(EarlyEndReason.HEALTH);
    }

    @Test
    void R16_aHiringIsTheOutcomeWhicheverWayThePlacementEnded() {
        PlacementInCase after = Folded.of(placed().completed("p1", "2026-06-30").hired("p1", "2026-07-01"))
                .placements()
                .getFirst();
        assertThat(after.outcome()).isEqualTo(Outcome.HIRED);
        assertThat(after.contract()).isEqualTo(ContractKind.PERMANENT);
        assertThat(after.lastDay()).isEqualTo("2026-06-30");

        PlacementInCase instead =
                Folded.of(placedAs("c2").hired("p1", "2026-05-04")).placements().getFirst();
        assertThat(instead.lastDay()).isEqualTo("2026-05-04");
    }

    @Test
    void aNewPlacementOpensAConcludedCaseAgain() {
        CaseDocument document = Folded.of(placed().endedEarly("p1", "2026-04-30")
                .proposed("p2", "2026-05-10", Instrument.BORSA_LAVORO, "2026-06-01", "2026-11-30"));

        assertThat(document.state()).isEqualTo(PathState.PROJECT);
        assertThat(document.open()).isTrue();
        assertThat(document.instrument()).contains(Instrument.TIROCINIO);
        assertThat(document.placements())
                .extracting(PlacementInCase::placementId)
                .containsExactly("p1", "p2");
    }

    @Test
    void aMonthGoesFromAttendanceToApproval() {
        placed().counted("p1", "2026-03");
        assertThat(month().step()).isEqualTo(Step.COUNTED);

        story.computed("p1", "2026-03");
        assertThat(month().step()).isEqualTo(Step.COMPUTED);

        story.reduced("p1", "2026-03");
        assertThat(month().step()).isEqualTo(Step.DECIDED);
        assertThat(month().approvedCents()).isZero();

        story.approved("p1", "2026-03", 14250);
        assertThat(month()).isEqualTo(new StipendMonth(YearMonth.parse("2026-03"), "015118", Step.APPROVED, 14250));

        story.computed("p1", "2026-04").leftWhole("p1", "2026-04").approved("p1", "2026-04", 15000);
        assertThat(Folded.of(story).placements().getFirst().stipends())
                .extracting(StipendMonth::approvedCents)
                .containsExactly(14250L, 15000L);
    }

    @Test
    void aConcludedCaseStaysInSightUntilItsLastMonthIsApproved() {
        placed().completed("p1", "2026-03-31").computed("p1", "2026-03").leftWhole("p1", "2026-03");
        assertThat(Folded.of(story).state()).isEqualTo(PathState.CONCLUDED);
        assertThat(Folded.of(story).open()).isTrue();

        assertThat(Folded.of(story.approved("p1", "2026-03", 15000)).open()).isFalse();
    }

    @Test
    void lateFactsChangeNeitherTheFirstInterviewNorTheFirstSharing() {
        CaseDocument document = Folded.of(story.referred("2026-01-02", null)
                .interviewed("2026-01-15")
                .tell(
                        "c1",
                        new InterviewHeld(
                                "c1", "legnano", "015118", InterviewKind.KNOWLEDGE, LocalDate.parse("2026-01-10"), ""))
                .shared("2026-02-20", Instrument.TIROCINIO)
                .shared("2026-08-20", Instrument.BORSA_LAVORO));

        assertThat(document.path().firstInterviewOn()).isEqualTo("2026-01-10");
        assertThat(document.path().sharedOn()).isEqualTo("2026-02-20");
        assertThat(document.instrument()).contains(Instrument.BORSA_LAVORO);
    }

    @Test
    void whatComesBeforeItsReferralWaitsForIt() {
        List<RecordedEvent> told = story.referred("2026-01-02", null)
                .approved("p1", "2026-03", 100)
                .events();

        CaseDocument early = Folded.of(told.subList(1, 2));
        assertThat(early.category()).isEqualTo(Category.UNKNOWN);
        assertThat(early.municipality()).isEmpty();

        CaseDocument both = Folded.of(told.reversed());
        assertThat(both.municipality()).isEqualTo("015118");
        assertThat(both.placements().getFirst().stipends()).hasSize(1);
        assertThat(both.recordedAt()).isEqualTo(told.getLast().recordedAt());
    }

    @Test
    void tellingTheWholeStoryTwiceGivesTheSameDocument() {
        List<RecordedEvent> once = placed().computed("p1", "2026-03")
                .reduced("p1", "2026-03")
                .approved("p1", "2026-03", 14250)
                .completed("p1", "2026-06-30")
                .hired("p1", "2026-07-01")
                .events();
        List<RecordedEvent> twice =
                java.util.stream.Stream.concat(once.stream(), once.stream()).toList();

        assertThat(Folded.of(twice)).isEqualTo(Folded.of(once));
    }

    @Test
    void theDocumentComesBackFromTheStoreAsItWentIn() {
        CaseDocument document =
                Folded.of(placed().approved("p1", "2026-03", 14250).endedEarly("p1", "2026-04-30"));

        String stored = Json.text(document);

        assertThat(Json.read(stored, CaseDocument.class)).isEqualTo(document);
        assertThat(stored).contains("\"semesters\":[\"2026-S1\"]", "\"category\":\"2.1\"", "\"2026-04-30\"");
    }

    private Story placed() {
        return placed(story);
    }

    private static Story placedAs(String caseId) {
        return placed(Story.of(caseId, "015118", Category.PSYCHIATRIC));
    }

    private static Story placed(Story story) {
        return story.referred("2026-01-02", null)
                .interviewed("2026-01-15")
                .shared("2026-02-20", Instrument.TIROCINIO)
                .proposed("p1", "2026-02-25", Instrument.TIROCINIO, "2026-03-02", "2026-08-31")
                .started("p1", "2026-03-02", Instrument.TIROCINIO, "2026-08-31");
    }

    private StipendMonth month() {
        return Folded.of(story).placements().getFirst().stipends().getFirst();
    }
}
