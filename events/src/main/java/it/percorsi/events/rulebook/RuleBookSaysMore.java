package it.percorsi.events.rulebook;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Upcast;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revision 1 of {@link RuleBookVersionEnacted} changed three numbers; all else stayed as the installation set it. */
public final class RuleBookSaysMore implements Upcast {

    @Override
    public Class<? extends DomainEvent> event() {
        return RuleBookVersionEnacted.class;
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void change(Map<String, @Nullable Object> fields) {
        fields.put("evaluationWeeks", null);
        fields.put("requiredParties", List.of());
        fields.put("evidence", List.of());
        fields.put("waitingOrder", null);
    }
}
