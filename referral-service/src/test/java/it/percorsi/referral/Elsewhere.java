package it.percorsi.referral;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** What other services publish about a case, with the headers that they give it. */
final class Elsewhere {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final KafkaTemplate<String, byte[]> kafka;
    private final String caseId;
    private final String placementId = UUID.randomUUID().toString();
    private final String companyId;
    private int sequence;

    Elsewhere(KafkaTemplate<String, byte[]> kafka, String caseId, String companyId) {
        this.kafka = kafka;
        this.caseId = caseId;
        this.companyId = companyId;
    }

    void proposePlacement() {
        publish(new PlacementProposed(
                placementId,
                caseId,
                "person-1",
                "legnano",
                "015118",
                Category.DISABILITY,
                companyId,
                "Forno Rossi",
                "post-1",
                Instrument.TIROCINIO,
                "Sara",
                "Luca Neri",
                DAY,
                DAY.plusMonths(6),
                20,
                List.of(DayOfWeek.MONDAY),
                DAY));
    }

    void startPlacement() {
        publish(new PlacementStarted(
                placementId,
                caseId,
                "person-1",
                "legnano",
                "015118",
                Category.DISABILITY,
                companyId,
                "Forno Rossi",
                "post-1",
                Instrument.TIROCINIO,
                "Sara",
                DAY,
                DAY.plusMonths(6),
                20,
                List.of(DayOfWeek.MONDAY)));
    }

    void agreeStipend() {
        publish(new StipendAgreed(
                placementId,
                caseId,
                "person-1",
                "legnano",
                "015118",
                Instrument.TIROCINIO,
                "Sara",
                23_456,
                30_000,
                DAY));
    }

    private void publish(DomainEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), null, event.key(), Json.bytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "it.percorsi." + event.getClass().getSimpleName(),
                        "ce_source",
                        "/percorsi/test",
                        "ce_time",
                        "2026-05-04T10:00:00Z",
                        "ce_aggregateid",
                        placementId,
                        "ce_sequence",
                        String.valueOf(sequence++))
                .forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).join();
    }
}
