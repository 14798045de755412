package it.percorsi.stipend.views.agreements;

import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.stipend.stipends.StipendCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The agreement of each placement. Every event about the placement's money touches its document, so that its version is
 * that of the aggregate.
 */
@Component
public final class AgreementsView implements View<Agreement> {

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Agreement> document() {
        return Agreement.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(StipendCommand.idOf(id));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof StipendEvent event ? List.of(event.placementId()) : List.of();
    }

    @Override
    public @Nullable Agreement fold(@Nullable Agreement current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof StipendAgreed agreed) {
            return new Agreement(
                    agreed.placementId(),
                    agreed.caseId(),
                    agreed.instrument(),
                    agreed.monthlyCents(),
                    agreed.capCents(),
                    agreed.agreedOn());
        }
        if (current == null && recorded.event() instanceof StipendEvent event) {
            return new Agreement(event.placementId(), event.caseId(), null, null, null, null);
        }
        return current;
    }
}
