package it.percorsi.standalone.demo;

import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.standalone.demo.ProjectPath.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done with others about a project: the équipe before it (R42), evaluation (R40) and observations (R45) after. */
final class FollowUpPath {

    private static final String CASE = "/api/v1/cases/{caseId}";
    /** Of a hundred evaluations so many are not held when they should be. */
    private static final int PUT_OFF = 8;

    private final Referral referral;
    private final Chance chance;
    private final String tutor;
    private final List<Step> steps = new ArrayList<>();

    private FollowUpPath(Referral referral, Chance chance, String tutor) {
        this.referral = referral;
        this.chance = chance;
        this.tutor = tutor;
    }

    static List<Step> of(Referral referral, Fate fate, Way way, Chance chance, String tutor, LocalDate today) {
        FollowUpPath path = new FollowUpPath(referral, chance, tutor);
        if (fate == Fate.ASSESSED || fate == Fate.DRAFTED) {
            path.team(way);
        }
        if (fate.compareTo(Fate.SHARED) >= 0) {
            path.evaluate(way.sharedOn(), today);
        }
        return path.steps;
    }

    private void team(Way way) {
        if (!chance.of("team").percent(25)) {
            return;
        }
        LocalDate calledOn = way.steps().getLast().date();
        steps.add(Step.post(
                calledOn,
                "team",
                CASE + "/team",
                Map.of("scheme", InclusionScheme.GOL_CLUSTER_4.code(), "calledOn", calledOn.toString())));
        LocalDate writtenOn = later(calledOn, "team written", 3, 8);
        steps.add(Step.post(
                writtenOn,
                "team-programme",
                CASE + "/team/programme",
                Map.of(
                        "members",
                        List.of(
                                member(TeamParty.JOB_CENTRE, "Paola Ferri", "Centro per l’impiego di Legnano"),
                                member(TeamParty.HEALTH, "Andrea Conti", "ASST Ovest Milanese"),
                                member(
                                        TeamParty.SOCIAL_SERVICE,
                                        "Chiara Monti",
                                        "Servizio sociale " + referral.municipalityName())),
                        "profile",
                        "Lavora bene in ambienti piccoli, con una persona di riferimento.",
                        "programme",
                        "Orientamento, poi un tirocinio inclusivo vicino a casa; incontro ogni due mesi.",
                        "writtenOn",
                        writtenOn.toString())));
        LocalDate signedOn = later(writtenOn, "team signed", 1, 5);
        for (TeamParty party : List.of(TeamParty.JOB_CENTRE, TeamParty.SOCIAL_SERVICE)) {
            steps.add(Step.post(
                    signedOn,
                    "team-signature-" + party.code(),
                    CASE + "/team/signatures",
                    Map.of("party", party.code(), "signedOn", signedOn.toString())));
        }
    }

    private static Map<String, String> member(TeamParty party, String name, String office) {
        return Map.of("party", party.code(), "name", name, "office", office);
    }

    /** One evaluation a quarter until today, in time; now and then the latest is put off, and becomes due or overdue. */
    private void evaluate(LocalDate sharedOn, LocalDate today) {
        LocalDate heldOn = evaluationAfter(sharedOn);
        for (int number = 1; !heldOn.isAfter(today); number++) {
            LocalDate next = evaluationAfter(heldOn);
            if (next.isAfter(today) && chance.of("put off").percent(PUT_OFF)) {
                return;
            }
            evaluation(number, heldOn);
            if (number == 1) {
                observation(later(heldOn, "observation", 2, 9));
            }
            heldOn = next;
        }
    }

    private LocalDate evaluationAfter(LocalDate day) {
        return later(day, "evaluation after " + day, 78, 88);
    }

    private void evaluation(int number, LocalDate heldOn) {
        steps.add(Step.post(
                heldOn,
                "evaluation-" + number,
                CASE + "/evaluations",
                Map.of(
                        "heldOn",
                        heldOn.toString(),
                        "participants",
                        List.of(EvaluationParty.PERSON.code(), EvaluationParty.FOLLOWING_SERVICE.code()),
                        "outcome",
                        chance.of("outcome " + number)
                                .pick(List.of(EvaluationOutcome.ON_COURSE, EvaluationOutcome.TO_ADJUST))
                                .code(),
                        "note",
                        "Verifica fatta insieme: si continua con gli stessi orari.",
                        "operator",
                        tutor)));
    }

    private void observation(LocalDate returnedOn) {
        steps.add(Step.post(
                returnedOn,
                "observation",
                CASE + "/observations",
                Map.of(
                        "text",
                        chance.of("observed").pick(People.OBSERVATIONS),
                        "returnedOn",
                        returnedOn.toString(),
                        "operator",
                        tutor)));
    }

    private LocalDate later(LocalDate day, String what, int least, int most) {
        return Days.office(day.plusDays(chance.of(what).between(least, most)));
    }
}
