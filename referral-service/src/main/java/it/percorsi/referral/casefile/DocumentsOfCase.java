package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.DocumentKind;
import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.commands.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The files that belong to a case. No steps of the path: a paper may come at any time, also once the path is over, and
 * its date says nothing about the others.
 */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class DocumentsOfCase {

    private static final int MOST = 100;

    private String caseId;
    private String personId;
    private String ambito;
    private String municipality;
    /** Digests of the contents by document. */
    private final Map<String, String> kept = new HashMap<>();

    private final Map<String, DocumentKind> kinds = new HashMap<>();

    /** What the documents of the case are. */
    Collection<DocumentKind> kinds() {
        return kinds.values();
    }

    @CommandHandler
    void handle(AttachDocument document) {
        if (document.kind() == DocumentKind.UNKNOWN) {
            throw Refused.ever("document-kind-unknown", null);
        }
        if (kept.entrySet().stream()
                .anyMatch(one ->
                        one.getValue().equals(document.sha256()) && kinds.get(one.getKey()) == document.kind())) {
            throw Refused.now("document-already-there", null);
        }
        if (kept.size() >= MOST) {
            throw Refused.now("too-many-documents", null).with(String.valueOf(MOST));
        }
        apply(new DocumentAttached(
                caseId,
                personId,
                ambito,
                municipality,
                document.content().documentId(),
                document.kind(),
                document.fileName(),
                document.contentType(),
                document.bytes(),
                document.sha256(),
                document.attachedOn()));
    }

    @CommandHandler
    void handle(WithdrawDocument document) {
        if (document.reason() == WithdrawalReason.UNKNOWN) {
            throw Refused.ever("withdrawal-reason-unknown", null);
        }
        if (!kept.containsKey(document.documentId())) {
            throw Refused.now("document-not-there", null);
        }
        apply(new DocumentWithdrawn(
                caseId, ambito, municipality, document.documentId(), document.reason(), document.withdrawnOn()));
    }

    @EventSourcingHandler
    void on(ReferralSubmitted event) {
        caseId = event.caseId();
        personId = event.personId();
        ambito = event.ambito();
        municipality = event.municipality();
    }

    @EventSourcingHandler
    void on(CaseTransferred event) {
        municipality = event.municipality();
    }

    @EventSourcingHandler
    void on(DocumentAttached event) {
        kept.put(event.documentId(), event.sha256());
        kinds.put(event.documentId(), event.kind());
    }

    @EventSourcingHandler
    void on(DocumentWithdrawn event) {
        kept.remove(event.documentId());
        kinds.remove(event.documentId());
    }
}
