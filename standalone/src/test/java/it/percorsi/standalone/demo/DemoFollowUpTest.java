package it.percorsi.standalone.demo;

import static it.percorsi.standalone.demo.Plans.PLANS;
import static it.percorsi.standalone.demo.Plans.first;
import static it.percorsi.standalone.demo.Plans.has;
import static it.percorsi.standalone.demo.Plans.value;
import static it.percorsi.standalone.demo.Plans.without;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the demonstration shows beside the thread from referral to stipend. */
class DemoFollowUpTest {

    private static boolean livesInLegnano(CasePlan plan) {
        return plan.referral().municipality().equals("015118");
    }

    private static boolean onScales(CasePlan plan) {
        return has("assessment").test(plan) && first(plan, "assessment").body().containsKey("levels");
    }

    @Test
    void everyPartIsThereForSomebody() {
        Map<String, Predicate<CasePlan>> parts = Map.ofEntries(
                Map.entry("in the inbox of Legnano (R4)", without("endorsement").and(DemoFollowUpTest::livesInLegnano)),
                Map.entry("an appointment this week", has("appointment")),
                Map.entry("assessed on the scales (R7)", DemoFollowUpTest::onScales),
                Map.entry(
                        "équipe, not signed by all (R42)", has("team-signature").and(without("team-signature-person"))),
                Map.entry("evaluated together (R40)", has("evaluation")),
                Map.entry("observation returned (R45)", has("observation")),
                Map.entry("support for a worker (R26)", has("company-meeting")));
        parts.forEach((part, holds) ->
                assertThat(PLANS.stream().filter(holds)).as(part).isNotEmpty());
    }

    @Test
    void R26_aSupportedWorkerHasNoProjectAndAnotherOperatorMeetsTheCompany() {
        assertThat(PLANS.stream()
                        .filter(plan -> plan.referral().wanted() == Instrument.RETENTION_SUPPORT)
                        .filter(has("company-meeting")))
                .isNotEmpty()
                .allSatisfy(plan -> {
                    assertThat(plan).matches(without("project"));
                    assertThat(value(plan, "company-meeting", "operator"))
                            .isNotEqualTo(value(plan, "interview-first", "operator"));
                });
    }

    @Test
    void noOperatorMeetsTwoAtOnce() {
        assertThat(PLANS.stream()
                        .filter(has("appointment"))
                        .map(plan -> value(plan, "appointment", "operator")
                                + value(plan, "appointment", "appointmentOn")
                                + value(plan, "appointment", "startsAt")))
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates();
    }
}
