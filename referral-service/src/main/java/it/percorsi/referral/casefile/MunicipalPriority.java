package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.ReferralPrioritised;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Priority;
import it.percorsi.platform.commands.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** R4: the municipality of residence puts the referrals that wait for it into its own order. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class MunicipalPriority {

    private final Standing standing;
    private final Path path;
    private ReferralSubmitted referral;
    private @Nullable Priority said;

    MunicipalPriority(Standing standing, Path path) {
        this.standing = standing;
        this.path = path;
    }

    @CommandHandler
    void handle(PrioritiseReferral command) {
        standing.mustGoOn();
        path.mustNotBeEndorsed();
        if (command.priority() == said) {
            throw Refused.now("already-prioritised", "R4");
        }
        path.mustFollowTheReferral(command.prioritisedOn());
        apply(new ReferralPrioritised(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                command.priority(),
                command.prioritisedOn()));
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
        if (event instanceof CaseTransferred) {
            said = null;
        }
    }

    @EventSourcingHandler
    void on(ReferralPrioritised event) {
        said = event.priority();
    }
}
