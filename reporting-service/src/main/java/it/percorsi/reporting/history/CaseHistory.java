package it.percorsi.reporting.history;

import it.percorsi.events.CaseEvent;
import it.percorsi.platform.json.Json;
import it.percorsi.reporting.history.PublishedEvent.Stream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The history of one case. */
public final class CaseHistory {

    private final HistoryTable table;

    CaseHistory(HistoryTable table) {
        this.table = table;
    }

    /** The next events of the case after a position (0: from the first), in the order in which they were published. */
    public List<KeptEvent> page(String caseId, long after, int most) {
        return table.page(new Stream(CaseEvent.TOPIC, caseId), after, most).stream()
                .map(KeptEvent::of)
                .toList();
    }

    /** The ambito that the case's first event names; empty when there is no such case. */
    public Optional<String> ambito(String caseId) {
        return table.page(new Stream(CaseEvent.TOPIC, caseId), 0, 1).stream()
                .findFirst()
                .map(entry -> json(entry).path("ambito").asString(""));
    }

    static JsonNode json(Entry entry) {
        byte[] value = entry.event().value().get();
        try {
            return Json.read(value, JsonNode.class);
        } catch (JacksonException noJson) {
            return Json.read(Json.bytes(value), JsonNode.class);
        }
    }
}
