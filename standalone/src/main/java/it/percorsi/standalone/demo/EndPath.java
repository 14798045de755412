package it.percorsi.standalone.demo;

import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a placement ends, and whether the person is hired (R16, R25). */
final class EndPath {

    private static final String PLACEMENT = "/api/v1/placements/{placementId}";

    private EndPath() {}

    static List<Step> of(Course course, Chance chance) {
        List<Step> steps = new ArrayList<>();
        if (course.endsEarly()) {
            EarlyEndReason reason = chance.of("reason")
                    .pick(List.of(
                            EarlyEndReason.GAVE_UP,
                            EarlyEndReason.HEALTH,
                            EarlyEndReason.NOT_SUITED,
                            EarlyEndReason.COMPANY_WITHDREW,
                            EarlyEndReason.OTHER_JOB));
            steps.add(Step.post(
                    course.lastDay(),
                    "early-end",
                    PLACEMENT + "/early-end",
                    Map.of(
                            "endedOn",
                            course.lastDay().toString(),
                            "reason",
                            reason.code(),
                            "endedBy",
                            endedBy(reason).code())));
            return steps;
        }
        // Now and then nobody closes a placement that is over: the dashboard shows it.
        if (!chance.of("forgotten").percent(6)) {
            steps.add(Step.post(
                    course.endsOn(),
                    "completion",
                    PLACEMENT + "/completion",
                    Map.of("completedOn", course.endsOn().toString(), "evaluation", evaluation(chance))));
            if (chance.of("hired").percent(likelyHired(course.instrument()))) {
                hire(
                        steps,
                        Days.office(course.endsOn()
                                .plusDays(chance.of("contract day").between(1, 9))),
                        chance);
            }
        }
        return steps;
    }

    /** Health and an unsuited job are for the service to draw the line. */
    private static EndingParty endedBy(EarlyEndReason reason) {
        EndingParty implied = EndingParty.impliedBy(reason);
        return implied == EndingParty.UNKNOWN ? EndingParty.SERVICE : implied;
    }

    private static void hire(List<Step> steps, LocalDate hiredOn, Chance chance) {
        ContractKind contract = chance.of("contract")
                .pick(List.of(ContractKind.FIXED_TERM, ContractKind.FIXED_TERM, ContractKind.PERMANENT));
        steps.add(Step.post(
                hiredOn,
                "hiring",
                PLACEMENT + "/hiring",
                Map.of("hiredOn", hiredOn.toString(), "contract", contract.code())));
    }

    private static String evaluation(Chance chance) {
        return chance.of("evaluation")
                .pick(List.of(
                        CompletionEvaluation.OBJECTIVES_MET,
                        CompletionEvaluation.OBJECTIVES_MET,
                        CompletionEvaluation.PARTLY_MET,
                        CompletionEvaluation.NOT_MET))
                .code();
    }

    private static int likelyHired(Instrument instrument) {
        return switch (instrument) {
            case BORSA_LAVORO -> 55;
            case DIRECT_PLACEMENT -> 90;
            default -> 15;
        };
    }
}
