package it.percorsi.referral.views;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.Personal;
import it.percorsi.events.codes.Code;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.person.BusinessDate;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that happened to a case, in one order, read from Kafka: this service's own events and all others'. A
 * document an event, so that a long story costs no more to add to than a short one.
 */
@Component
public class Timeline implements View<TimelineEntry> {

    /** Parts that say nothing to a reader of the case, who knows them already. */
    private static final Set<String> SAID_ALREADY =
            Set.of("caseId", "personId", "placementId", "stipendId", "companyId", "postId", "ambito", "municipality");

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<TimelineEntry> document() {
        return TimelineEntry.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("caseId", "position"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof CaseEvent ? List.of(recorded.id()) : List.of();
    }

    @Override
    public @Nullable TimelineEntry fold(@Nullable TimelineEntry current, String id, RecordedEvent recorded) {
        if (!(recorded.event() instanceof CaseEvent event)) {
            return current;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            Object value = valueOf(part, event);
            if (value == null || SAID_ALREADY.contains(part.getName()) || part.isAnnotationPresent(Personal.class)) {
                continue;
            }
            if (value instanceof Code code) {
                facts.put(part.getName(), "code." + code.getClass().getSimpleName() + "." + code.code());
            } else if (value instanceof String || value instanceof Number || value instanceof YearMonth) {
                facts.put(part.getName(), value.toString());
            }
        }
        return new TimelineEntry(
                recorded.id(),
                event.caseId(),
                recorded.position(),
                event.getClass().getSimpleName(),
                BusinessDate.of(event),
                recorded.recordedAt(),
                recorded.provenance().actor(),
                facts);
    }

    private static @Nullable Object valueOf(RecordComponent part, CaseEvent event) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
