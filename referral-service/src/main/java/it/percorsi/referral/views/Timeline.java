package it.percorsi.referral.views;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.Personal;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.codes.Code;
import it.percorsi.events.operations.ParkedMessageDiscarded;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.person.BusinessDate;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
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
    private static final Set<String> SAID_ALREADY = Set.of(
            "caseId",
            "personId",
            "placementId",
            "stipendId",
            "companyId",
            "postId",
            "ambito",
            "municipality",
            "documentId",
            "appointmentId",
            "programmeId",
            "linkId",
            "contentType",
            "bytes");

    /** Days that are not the one on which something happened. */
    private static final Set<String> APPOINTED = Set.of("appointmentOn", "previousOn");

    /** Municipalities beside the one that has the case. */
    private static final Set<String> OTHER_MUNICIPALITIES = Set.of("toMunicipality", "formerMunicipality");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 4;
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
        return recorded.event() instanceof CaseEvent || recorded.event() instanceof ParkedMessageDiscarded
                ? List.of(recorded.id())
                : List.of();
    }

    @Override
    public @Nullable TimelineEntry fold(@Nullable TimelineEntry current, String id, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CaseEvent event -> entry(recorded, event.caseId(), BusinessDate.of(event), facts(event));
            case ParkedMessageDiscarded event -> entry(recorded, event.key(), event.discardedOn(), facts(event));
            default -> current;
        };
    }

    private static TimelineEntry entry(
            RecordedEvent recorded, String caseId, @Nullable LocalDate date, Map<String, String> facts) {
        return new TimelineEntry(
                recorded.id(),
                caseId,
                recorded.position(),
                recorded.event().getClass().getSimpleName(),
                date,
                recorded.recordedAt(),
                recorded.provenance().actor(),
                facts);
    }

    /** What did not follow, and why it was given up; the rest is for those who run the installation. */
    private static Map<String, String> facts(ParkedMessageDiscarded event) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (event.eventType() != null) {
            facts.put("discardedEvent", "event." + event.eventType());
        }
        facts.put("reason", event.reason());
        return facts;
    }

    private static Map<String, String> facts(CaseEvent event) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            Object value = valueOf(part, event);
            if (value == null || SAID_ALREADY.contains(part.getName()) || part.isAnnotationPresent(Personal.class)) {
                continue;
            }
            if (value instanceof Code code) {
                facts.put(part.getName(), "code." + code.getClass().getSimpleName() + "." + code.code());
            } else if (OTHER_MUNICIPALITIES.contains(part.getName())) {
                facts.put(part.getName(), "municipality." + value);
            } else if (value instanceof String || value instanceof Number || value instanceof YearMonth) {
                facts.put(part.getName(), value.toString());
            } else if (value instanceof LocalTime time) {
                facts.put(part.getName(), MINUTE.format(time));
            } else if (value instanceof LocalDate day && APPOINTED.contains(part.getName())) {
                facts.put(part.getName(), DAY.format(day));
            }
        }
        if (event instanceof CaseTransferred transferred) {
            facts.put("toMunicipality", "municipality." + transferred.municipality());
            facts.put("residentSince", DAY.format(transferred.movedOn()));
        }
        return facts;
    }

    private static @Nullable Object valueOf(RecordComponent part, CaseEvent event) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
