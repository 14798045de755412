package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DisadvantageStated;
import it.percorsi.events.casefile.DisadvantageStatementWithdrawn;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.SpecialistCareEnded;
import it.percorsi.events.casefile.SpecialistCareResumed;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.disadvantage.Disadvantage;
import it.percorsi.referral.disadvantage.DisadvantageGround;
import it.percorsi.referral.disadvantage.DisadvantagedCategory;
import it.percorsi.referral.disadvantage.SpecialistService;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** R9: who follows the person, and what was stated, decide whether the person counts under L.381/91. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class DisadvantageOfPerson {

    private final Standing standing;
    private ReferralSubmitted referral;
    private @Nullable Disadvantage status;

    DisadvantageOfPerson(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void handle(EndSpecialistCare end) {
        Disadvantage now = whileFollowed();
        if (now.ground() != DisadvantageGround.FOLLOWED) {
            throw Refused.now("not-followed", "R9");
        }
        String service = Objects.requireNonNull(now.service());
        if (end.onlyBy() != null && !end.onlyBy().equals(service)) {
            throw Refused.now("followed-by-another", "R9").with(service);
        }
        InOrder.mustNotPrecede(end.endedOn(), now.since());
        apply(new SpecialistCareEnded(
                referral.caseId(), referral.ambito(), referral.municipality(), service, end.endedOn()));
    }

    @CommandHandler
    void handle(ResumeSpecialistCare resumption) {
        Disadvantage now = whileFollowed();
        if (now.ground() == DisadvantageGround.FOLLOWED) {
            throw Refused.now("already-followed", "R9").with(Objects.requireNonNull(now.service()));
        }
        if (!SpecialistService.is(resumption.service())) {
            throw Refused.ever("no-specialist-service", "R9");
        }
        InOrder.mustNotPrecede(resumption.resumedOn(), now.since());
        apply(new SpecialistCareResumed(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                resumption.service(),
                resumption.resumedOn()));
    }

    @CommandHandler
    void handle(StateDisadvantage statement) {
        Disadvantage now = whenStated();
        if (now.ground() == DisadvantageGround.STATED) {
            throw Refused.now("already-stated", "R9");
        }
        InOrder.mustNotPrecede(statement.statedOn(), now.since());
        apply(new DisadvantageStated(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                statement.reason(),
                statement.statedOn()));
    }

    @CommandHandler
    void handle(WithdrawDisadvantage withdrawal) {
        Disadvantage now = whenStated();
        if (now.ground() != DisadvantageGround.STATED) {
            throw Refused.now("not-stated", "R9");
        }
        InOrder.mustNotPrecede(withdrawal.withdrawnOn(), now.since());
        apply(new DisadvantageStatementWithdrawn(
                referral.caseId(), referral.ambito(), referral.municipality(), withdrawal.withdrawnOn()));
    }

    private Disadvantage whileFollowed() {
        standing.mustBeHere();
        if (status == null || DisadvantagedCategory.of(referral.category()) != DisadvantagedCategory.WHILE_FOLLOWED) {
            throw Refused.ever("not-by-care", "R9");
        }
        return status;
    }

    private Disadvantage whenStated() {
        standing.mustBeHere();
        if (status == null || DisadvantagedCategory.of(referral.category()) != DisadvantagedCategory.WHEN_STATED) {
            throw Refused.ever("not-by-statement", "R9");
        }
        return status;
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
        status = Disadvantage.after(status, event);
    }
}
