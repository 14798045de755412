package it.percorsi.referral.documents;

import it.percorsi.events.casefile.DocumentAttached;
import it.percorsi.events.casefile.DocumentWithdrawn;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.documents.CaseDocuments.Attached;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of each case, folded from this service's own events; only cases that ever had one. */
@Component
public class CaseDocumentsView implements View<CaseDocuments> {

    @Override
    public String name() {
        return "case-documents";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CaseDocuments> document() {
        return CaseDocuments.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DocumentAttached e -> List.of(e.caseId());
            case DocumentWithdrawn e -> List.of(e.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CaseDocuments fold(@Nullable CaseDocuments current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof DocumentAttached e) {
            CaseDocuments before = current == null ? new CaseDocuments(e.caseId(), e.personId(), List.of()) : current;
            return before.with(new Attached(
                    e.documentId(),
                    e.kind(),
                    e.fileName(),
                    e.contentType(),
                    e.bytes(),
                    e.sha256(),
                    e.attachedOn(),
                    recorded.provenance().actor()));
        }
        return current != null && recorded.event() instanceof DocumentWithdrawn e
                ? current.without(e.documentId())
                : current;
    }
}
