package it.percorsi.stipend;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Says what the placement-service would say, with the same headers. */
final class OtherServices {

    private final KafkaTemplate<String, byte[]> kafka;
    private long sequence;
    private String municipality = "015118";
    private String companyName = "Cooperativa Il Ponte";

    OtherServices(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** From now on speaks of people who live there. */
    OtherServices livingIn(String code) {
        municipality = code;
        return this;
    }

    /** From now on speaks of placements there. */
    OtherServices workingAt(String name) {
        companyName = name;
        return this;
    }

    void proposed(String placementId, String caseId, Instrument instrument) {
        say(new PlacementProposed(
                placementId,
                caseId,
                "person-" + caseId,
                "legnano",
                municipality,
                Category.PSYCHO_SOCIAL,
                "company",
                companyName,
                "post",
                instrument,
                "Anna Neri",
                "Carlo Rossi",
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 10, 31),
                20,
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                LocalDate.of(2025, 4, 20)));
    }

    /** Twenty working days; the first ones missed as told, the last one a day on which the workplace was closed. */
    AttendanceMonthConfirmed month(
            String placementId, String caseId, Instrument instrument, YearMonth month, int ill, int unjustified) {
        List<AttendanceDay> days = new ArrayList<>();
        for (int day = 1; day <= 21; day++) {
            AttendanceStatus status = AttendanceStatus.PRESENT;
            if (day <= unjustified) {
                status = AttendanceStatus.ABSENT_UNJUSTIFIED;
            } else if (day <= unjustified + ill) {
                status = day % 2 == 0 ? AttendanceStatus.ILLNESS : AttendanceStatus.ABSENT_NOTIFIED;
            } else if (day == 21) {
                status = AttendanceStatus.CLOSED;
            }
            days.add(new AttendanceDay(month.atDay(day), status, status == AttendanceStatus.PRESENT ? 240 : 0));
        }
        return new AttendanceMonthConfirmed(
                placementId,
                caseId,
                "person-" + caseId,
                "legnano",
                municipality,
                instrument,
                "Anna Neri",
                month,
                20,
                days,
                month.atEndOfMonth());
    }

    void erased(String personId) {
        PersonErased event = new PersonErased(
                personId, "legnano", ErasureGround.PERSON_ASKED, "lucia", "stefano", LocalDate.of(2025, 7, 1));
        say(UUID.randomUUID().toString(), personId, event);
    }

    String say(PlacementEvent event) {
        String id = UUID.randomUUID().toString();
        say(id, event);
        return id;
    }

    void say(String id, PlacementEvent event) {
        say(id, event.placementId(), event);
    }

    private void say(String id, String aggregateId, DomainEvent event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), null, event.key(), Json.bytes(event));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id);
        header(message, "ce_type", "it.percorsi." + event.getClass().getSimpleName());
        header(message, "ce_source", "/percorsi/placement-service");
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_aggregateid", aggregateId);
        header(message, "ce_sequence", String.valueOf(sequence++));
        header(message, "ce_actor", "locale");
        header(message, "ce_correlationid", "test");
        kafka.send(message).join();
    }

    private static void header(ProducerRecord<String, byte[]> message, String key, String value) {
        message.headers().add(key, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts something on the topic that may be no event at all. */
    void publish(String key, String value, String... headers) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("percorsi.case-events", key, value.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        kafka.send(record).join();
    }
}
