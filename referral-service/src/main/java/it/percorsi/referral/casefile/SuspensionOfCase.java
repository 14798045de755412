package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** A case stands still for a time, and goes on. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class SuspensionOfCase {

    private final Standing standing;
    private final Path path;
    private CaseFileFacts facts;

    SuspensionOfCase(Standing standing, Path path) {
        this.standing = standing;
        this.path = path;
    }

    @CommandHandler
    void handle(SuspendCase suspension) {
        standing.mustNotBeSuspended();
        path.mustBeEndorsedOn(suspension.suspendedOn());
        standing.mustFollow(suspension.suspendedOn());
        LocalDate until = suspension.expectedUntil();
        if (until != null && !until.isAfter(suspension.suspendedOn())) {
            throw Refused.ever("end-before-start", null);
        }
        apply(facts.suspended(suspension));
    }

    @CommandHandler
    void handle(ResumeCase resumption) {
        standing.mustBeSuspended();
        standing.mustFollow(resumption.resumedOn());
        standing.mayHaveHaltedUntil(resumption.resumedOn(), path);
        apply(facts.resumed(resumption));
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        facts = CaseFileFacts.after(facts, event);
    }
}
