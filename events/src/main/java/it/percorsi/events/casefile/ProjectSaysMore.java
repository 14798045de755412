package it.percorsi.events.casefile;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Upcast;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revision 2 of {@link IndividualProjectDrafted} had objectives without a measure, no actions and no evaluation (R40). */
public final class ProjectSaysMore implements Upcast {

    @Override
    public Class<? extends DomainEvent> event() {
        return IndividualProjectDrafted.class;
    }

    @Override
    public int from() {
        return 2;
    }

    @Override
    public void change(Map<String, @Nullable Object> fields) {
        fields.put("measures", null);
        fields.put("dueOn", List.of());
        fields.put("actions", null);
        fields.put("actionsBy", List.of());
        fields.put("evaluationWeeks", null);
        fields.put("evaluators", List.of());
        fields.put("familyInterviews", false);
    }
}
