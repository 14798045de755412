package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseHandedOver;
import it.percorsi.events.casefile.CaseManagerChanged;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.casefile.TransferRefused;
import it.percorsi.events.casefile.TransferWithdrawn;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.RuleBooks;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * R3, R4: the municipality of residence has the case. When the person moves within the ambito, the other municipality is
 * asked, and until it accepts nothing changes; what holds a case up for good leaves nothing to accept. To the service of
 * another ambito a case goes by its end here.
 */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class TransferOfCase {

    private final Standing standing;
    private final Path path;
    private final ProjectOfCase project;
    private final Set<String> documents = new HashSet<>();
    private ReferralSubmitted referral;
    private @Nullable TransferProposed proposed;

    TransferOfCase(Standing standing, Path path, ProjectOfCase project) {
        this.standing = standing;
        this.path = path;
        this.project = project;
    }

    @CommandHandler
    void handle(ProposeTransfer proposal, RuleBooks books) {
        standing.mustBeHere();
        if (proposed != null) {
            throw Refused.now("transfer-already-proposed", "R3");
        }
        if (!books.on(proposal.proposedOn()).municipalities().containsKey(proposal.toMunicipality())) {
            throw Refused.ever("transfer-outside-the-ambito", "R3");
        }
        if (proposal.toMunicipality().equals(referral.municipality())) {
            throw Refused.now("transfer-to-itself", "R3");
        }
        path.mustFollowTheReferral(proposal.movedOn());
        InOrder.mustNotPrecede(proposal.proposedOn(), proposal.movedOn());
        apply(new TransferProposed(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                proposal.toMunicipality(),
                proposal.reason(),
                proposal.movedOn(),
                proposal.proposedOn()));
    }

    @CommandHandler
    void handle(WithdrawTransfer withdrawal) {
        TransferProposed open = mustBeProposed();
        apply(new TransferWithdrawn(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                open.toMunicipality(),
                withdrawal.withdrawnOn()));
    }

    /** R5: who takes a case over names its case manager. */
    @CommandHandler
    void handle(AcceptTransfer acceptance) {
        TransferProposed open = mustBeProposedTo(acceptance.toMunicipality());
        apply(new CaseTransferred(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                open.toMunicipality(),
                open.municipality(),
                open.movedOn(),
                acceptance.acceptedOn()));
        apply(new CaseManagerChanged(
                referral.caseId(),
                referral.ambito(),
                open.toMunicipality(),
                acceptance.caseManager(),
                acceptance.acceptedOn()));
        project.passedOn(acceptance.acceptedOn());
    }

    @CommandHandler
    void handle(RefuseTransfer refusal) {
        TransferProposed open = mustBeProposedTo(refusal.toMunicipality());
        apply(new TransferRefused(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                open.toMunicipality(),
                refusal.reason(),
                refusal.refusedOn()));
    }

    private TransferProposed mustBeProposed() {
        standing.mustBeHere();
        if (proposed == null) {
            throw Refused.now("no-transfer-proposed", "R3");
        }
        return proposed;
    }

    /** Who was asked before, and is not any more, is told as if nobody was asked. */
    private TransferProposed mustBeProposedTo(String municipality) {
        TransferProposed open = mustBeProposed();
        if (!open.toMunicipality().equals(municipality)) {
            throw Refused.now("no-transfer-proposed", "R3");
        }
        return open;
    }

    /** Where a case is closed because another ambito has it, who accepted there in writing is told too. */
    static void isNoHandover(CloseCase closure) {
        if (closure.outcome() == ClosureOutcome.TRANSFERRED) {
            throw Refused.ever("closed-by-handover", null);
        }
    }

    CaseHandedOver handedOver(HandOverCase handover) {
        standing.mustBeOpen();
        if (!documents.contains(handover.documentId())) {
            throw Refused.now("written-acceptance-not-there", null);
        }
        return new CaseHandedOver(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                handover.receivingService(),
                handover.acceptedBy(),
                handover.documentId(),
                handover.acceptedOn());
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
        switch (event) {
            case TransferProposed e -> proposed = e;
            case TransferWithdrawn e -> proposed = null;
            case TransferRefused e -> proposed = null;
            case CaseTransferred e -> proposed = null;
            case ReferralDeclinedByMunicipality e -> proposed = null;
            case CaseReturnedToMunicipality e -> proposed = null;
            case CaseClosed e -> proposed = null;
            case DocumentAttached e -> documents.add(e.documentId());
            case DocumentWithdrawn e -> documents.remove(e.documentId());
            default -> {}
        }
    }
}
