package it.percorsi.events.casefile;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Upcast;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revision 1 of {@link ProjectAgreedBy} did not say where the signed paper is (R19). */
public final class AgreementNamesNoScan implements Upcast {

    @Override
    public Class<? extends DomainEvent> event() {
        return ProjectAgreedBy.class;
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void change(Map<String, @Nullable Object> fields) {
        fields.put("documentId", null);
    }
}
