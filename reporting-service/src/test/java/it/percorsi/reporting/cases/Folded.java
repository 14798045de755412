package it.percorsi.reporting.cases;

import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.reporting.Story;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The document that a story leads to. */
public final class Folded {

    private static final CoprogettazioneCases VIEW = new CoprogettazioneCases();

    private Folded() {}

    public static CaseDocument of(Story story) {
        return of(story.events());
    }

    static CaseDocument of(List<RecordedEvent> events) {
        @Nullable CaseDocument document = null;
        for (RecordedEvent event : events) {
            for (String id : VIEW.touchedBy(event)) {
                document = VIEW.fold(document, id, event);
            }
        }
        return Objects.requireNonNull(document);
    }
}
