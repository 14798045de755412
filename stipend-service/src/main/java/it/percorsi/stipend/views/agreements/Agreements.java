package it.percorsi.stipend.views.agreements;

import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions to the agreements. */
@Component
public final class Agreements {

    private final ViewReader<Agreement> reader;

    Agreements(Views views, AgreementsView view) {
        this.reader = views.reader(view);
    }

    /** The agreement of a placement; empty when nothing is known about its money. */
    public Optional<Agreement> find(String placementId) {
        return reader.find(placementId);
    }

    /** What was agreed for a placement; empty while nothing was. */
    public Optional<Agreement> agreed(String placementId) {
        return find(placementId).filter(agreement -> agreement.monthlyCents() != null);
    }

    /** The agreement with the version of the placement's money. */
    public Optional<Seen<Agreement>> findSeen(String placementId) {
        return reader.findSeen(placementId);
    }

    /** Waits until the placement shows an own event. */
    public void await(String placementId, String aggregateId, long sequence) {
        reader.await(placementId, aggregateId, sequence);
    }
}
