package it.percorsi.standalone.demo;

import it.percorsi.events.codes.InterviewKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Support for a worker at risk of losing the job (R26): heard, the company met by another operator, the network asked. */
final class SupportPath {

    private static final String CASE = "/api/v1/cases/{caseId}";

    private SupportPath() {}

    static List<Step> of(Referral referral, Chance chance, People.Operator hears, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        LocalDate endorsedOn = later(referral.referredOn(), chance.of("endorsed"), 2, 8);
        steps.add(Step.post(
                endorsedOn, "endorsement", CASE + "/endorsement", Map.of("endorsedOn", endorsedOn.toString())));
        LocalDate heardOn = later(endorsedOn, chance.of("heard"), 3, 9);
        steps.add(Step.post(
                heardOn,
                "interview-first",
                CASE + "/interviews",
                Map.of("kind", InterviewKind.FIRST.code(), "heldOn", heardOn.toString(), "operator", hears.name())));
        LocalDate metOn = later(heardOn, chance.of("company"), 2, 9);
        steps.add(Step.post(
                metOn,
                "company-meeting",
                CASE + "/support/company-meetings",
                Map.of(
                        "operator",
                        People.colleague(hears).name(),
                        "company",
                        chance.of("employer").pick(People.EMPLOYERS),
                        "findings",
                        chance.of("findings").pick(People.FINDINGS),
                        "heardOn",
                        metOn.toString())));
        LocalDate activatedOn = later(metOn, chance.of("network"), 3, 10);
        steps.add(Step.post(
                activatedOn,
                "support-service",
                CASE + "/support/services",
                Map.of(
                        "service",
                        "Consultorio familiare",
                        "note",
                        "Carico di cura in famiglia: serve un aiuto per gli orari del mattino.",
                        "activatedOn",
                        activatedOn.toString())));
        if (!heardOn.isAfter(today)) {
            steps.add(DemoPlan.follower(hears, today));
        }
        return steps;
    }

    private static LocalDate later(LocalDate day, Chance chance, int least, int most) {
        return Days.office(day.plusDays(chance.between(least, most)));
    }
}
