package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ObservationAcknowledged;
import it.percorsi.events.casefile.ObservationReturned;
import it.percorsi.events.casefile.PeriodicEvaluationHeld;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.events.codes.Referrer;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.EvaluationRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * How a shared project is followed: evaluated together (R40), and what is observed returned to who referred the person
 * (R45). No steps of the path, which has come to its end.
 */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class MonitoringOfCase {

    private static final int MOST = 500;

    private final Standing standing;
    private ReferralSubmitted referral;
    private @Nullable LocalDate sharedOn;
    private @Nullable LocalDate lastHeldOn;
    private int evaluations;
    /** Who has read them, observation by observation. */
    private final List<Set<Referrer>> observations = new ArrayList<>();

    MonitoringOfCase(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void handle(HoldEvaluation evaluation, EvaluationRules rules) {
        standing.mustGoOn();
        LocalDate since = mustBeShared("R40");
        standing.mustNotHaltOn(evaluation.heldOn());
        mustBeJoint(evaluation.participants());
        if (evaluation.outcome() == EvaluationOutcome.UNKNOWN
                || evaluation.participants().contains(EvaluationParty.UNKNOWN)) {
            throw Refused.ever("evaluation-code-unknown", "R40");
        }
        InOrder.mustNotPrecede(evaluation.heldOn(), lastHeldOn == null ? since : lastHeldOn);
        room(evaluations);
        apply(new PeriodicEvaluationHeld(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                evaluations + 1,
                evaluation.heldOn(),
                evaluation.participants().stream().distinct().sorted().toList(),
                evaluation.outcome(),
                evaluation.note(),
                rules.next(evaluation.heldOn(), evaluation.nextOn()),
                evaluation.operator()));
    }

    /** R45: also while the case stands still, because a placement that runs goes on and is observed. */
    @CommandHandler
    void handle(ReturnObservation observation) {
        standing.mustBeHere();
        InOrder.mustNotPrecede(observation.returnedOn(), mustBeShared("R45"));
        room(observations.size());
        apply(new ObservationReturned(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                observations.size() + 1,
                observation.text(),
                observation.returnedOn(),
                observation.operator()));
    }

    /** Whatever has become of the case since: what was returned can still be read. */
    @CommandHandler
    void handle(AcknowledgeObservation acknowledgement) {
        int number = acknowledgement.number();
        if (number < 1 || number > observations.size()) {
            throw Refused.now("observation-not-there", "R45");
        }
        if (observations.get(number - 1).contains(acknowledgement.by())) {
            throw Refused.now("observation-already-acknowledged", "R45");
        }
        apply(new ObservationAcknowledged(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                number,
                acknowledgement.by(),
                acknowledgement.acknowledgedOn()));
    }

    private LocalDate mustBeShared(String rule) {
        if (sharedOn == null) {
            throw Refused.now("project-not-shared", rule);
        }
        return sharedOn;
    }

    /** R40: without the person and the service that follows them it is no joint evaluation. */
    private static void mustBeJoint(List<EvaluationParty> participants) {
        List<String> missing = Stream.of(EvaluationParty.PERSON, EvaluationParty.FOLLOWING_SERVICE)
                .filter(party -> !participants.contains(party))
                .map(EvaluationParty::code)
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.ever("evaluation-not-joint", "R40").because(missing);
        }
    }

    private static void room(int taken) {
        if (taken >= MOST) {
            throw Refused.now("too-many-in-case", null).with(String.valueOf(MOST));
        }
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
        switch (event) {
            case IndividualProjectShared e -> sharedOn = sharedOn == null ? e.sharedOn() : sharedOn;
            case PeriodicEvaluationHeld e -> {
                evaluations = e.number();
                lastHeldOn = e.heldOn();
            }
            case ObservationReturned e -> observations.add(EnumSet.noneOf(Referrer.class));
            case ObservationAcknowledged e -> observations.get(e.number() - 1).add(e.by());
            default -> {}
        }
    }
}
