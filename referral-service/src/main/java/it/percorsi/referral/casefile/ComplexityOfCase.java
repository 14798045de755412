package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** R28: the time for the project does not hold for a case that is flagged as complex, with the reason. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class ComplexityOfCase {

    private final Standing standing;
    private final Path path;
    private CaseFileFacts facts;

    ComplexityOfCase(Standing standing, Path path) {
        this.standing = standing;
        this.path = path;
    }

    @CommandHandler
    void handle(FlagComplex flag) {
        standing.mustNotBeComplex();
        path.mustBeEndorsed();
        path.mustNotBeShared();
        path.mustFollowTheReferral(flag.flaggedOn());
        apply(facts.complex(flag));
    }

    @CommandHandler
    void handle(LiftComplexity lift) {
        standing.mustBeComplexOn(lift.liftedOn());
        path.mustNotBeShared();
        apply(facts.complexNoLonger(lift));
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        facts = CaseFileFacts.after(facts, event);
    }
}
