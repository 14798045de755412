package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;

import it.percorsi.events.casefile.CapacitiesAssessed;
import it.percorsi.events.casefile.CapacityLevel;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.WorkConstraint;
import it.percorsi.platform.commands.Refused;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapacitiesTest {

    private static ResultValidator<CaseFile> assess(@Nullable AssessedProfile profile) {
        return CaseFixture.fixture(person -> List.of())
                .given(referred(), endorsed(), interviewed())
                .when(new CompleteAssessment(
                        CASE,
                        DAY.plusDays(18),
                        Suitability.SUITABLE,
                        25,
                        List.of(Instrument.TIROCINIO),
                        "Sara",
                        profile));
    }

    private static AssessedProfile levels(Map<String, Integer> levels) {
        return new AssessedProfile(levels, List.of(), null, null);
    }

    private static void refused(ResultValidator<CaseFile> result, String code) {
        result.expectException(Refused.class)
                .expectExceptionMessage(org.hamcrest.Matchers.startsWith(code + " (R7)"))
                .expectNoEvents();
    }

    @Test
    void R7_capacitiesAreKeptOnTheScalesInForceInTheirOrder() {
        assess(new AssessedProfile(
                        Map.of("stamina", 0, "autonomy", 3),
                        List.of(WorkConstraint.NO_LOADS, WorkConstraint.NO_HEIGHTS, WorkConstraint.NO_LOADS),
                        "Ernia",
                        "Un affiancamento i primi mesi"))
                .expectEvents(
                        assessed(Suitability.SUITABLE),
                        new CapacitiesAssessed(
                                CASE,
                                "person-1",
                                "legnano",
                                HERE,
                                DAY.plusDays(18),
                                "scale-2",
                                List.of(new CapacityLevel("autonomy", 3), new CapacityLevel("stamina", 0)),
                                List.of(WorkConstraint.NO_HEIGHTS, WorkConstraint.NO_LOADS),
                                "Ernia",
                                "Un affiancamento i primi mesi"));
    }

    @Test
    void R7_anOutcomeWithoutCapacitiesIsOneFact() {
        assess(null).expectEvents(assessed(Suitability.SUITABLE));
    }

    @Test
    void R7_whatTheScalesDoNotKnowIsRefused() {
        refused(assess(levels(Map.of("courage", 2))), "capacity-area-unknown");
        refused(assess(levels(Map.of("autonomy", 5))), "capacity-level-unknown");
        refused(assess(levels(Map.of("autonomy", -1))), "capacity-level-unknown");
        refused(
                assess(new AssessedProfile(Map.of(), List.of(WorkConstraint.UNKNOWN), null, null)),
                "work-constraint-unknown");
    }
}
