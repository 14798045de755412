package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.platform.commands.Refused;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** R19: what becomes of a drafted project: all agree to it, and once it is shared it is revised. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class ProjectOfCase {

    private final Path path;
    private final Standing standing;
    private final Agreements agreements;
    /** Agreements that were signed on paper and scanned, by document. */
    private final Set<String> scans = new HashSet<>();

    private CaseFileFacts facts;

    @AggregateMember
    private final AgreementLinks links;

    ProjectOfCase(Path path, Standing standing) {
        this.path = path;
        this.standing = standing;
        agreements = new Agreements(path, standing);
        links = new AgreementLinks(agreements);
    }

    /** Another municipality has the case from that day on. */
    void passedOn(LocalDate on) {
        links.passedOn(on);
    }

    @CommandHandler
    void handle(AgreeToProject agreement) {
        String scan = agreement.documentId();
        if (scan != null && !scans.contains(scan)) {
            throw Refused.now("agreement-scan-not-there", "R19");
        }
        agreements.take(agreement, facts);
    }

    /** R19: the version in force stays so until all have agreed to the new one. */
    @CommandHandler
    void handle(ReviseProject revision, RuleBooks books) {
        if (revision.reason() == RevisionReason.UNKNOWN) {
            throw Refused.ever("revision-reason-unknown", "R19");
        }
        standing.mustGoOn();
        Found assessment = path.mustBeAssessed();
        int inForce = path.mustBeShared();
        DraftProject draft = revision.draft();
        InstrumentFitsTheAssessment.check(assessment, draft);
        path.mustFollow(draft.draftedOn());
        int version = path.nextVersion();
        apply(facts.revised(revision, version, inForce));
        apply(facts.drafted(draft, version, books));
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        facts = CaseFileFacts.after(facts, event);
    }

    @EventSourcingHandler
    void on(DocumentAttached event) {
        if (event.kind() == DocumentKind.AGREEMENT_SCAN) {
            scans.add(event.documentId());
        }
    }

    @EventSourcingHandler
    void on(DocumentWithdrawn event) {
        scans.remove(event.documentId());
    }
}
