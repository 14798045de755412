package it.percorsi.referral.transfer;

import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.casefile.TransferRefused;
import it.percorsi.events.casefile.TransferWithdrawn;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a case that somebody was asked to take over, folded from this service's own events. */
@Component
class TransferRequests implements View<TransferRequest> {

    @Override
    public String name() {
        return "transfer-requests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TransferRequest> document() {
        return TransferRequest.class;
    }

    /** What waits for one municipality, and what waits in the whole ambito. */
    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "toMunicipality", "place"), List.of("ambito", "place"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseFileEvent event ? List.of(event.caseId()) : List.of();
    }

    @Override
    public @Nullable TransferRequest fold(@Nullable TransferRequest current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof TransferProposed e) {
            return TransferRequest.of(e);
        }
        if (current == null || !current.open()) {
            return current;
        }
        return switch (recorded.event()) {
            case TransferRefused e -> current.refused(e.reason(), e.refusedOn());
            case TransferWithdrawn _, CaseTransferred _ -> current.over();
            case CaseClosed _, CaseReturnedToMunicipality _, ReferralDeclinedByMunicipality _ -> current.over();
            default -> current;
        };
    }
}
