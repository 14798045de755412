package it.percorsi.placement;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ConventionSigned;
import it.percorsi.events.company.PostOpened;
import it.percorsi.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** What the other services publish, with the headers that they give it. */
final class OtherServices {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

    OtherServices(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void share(String caseId, Suitability suitability, Instrument instrument) {
        publish(caseId, project(caseId, "015118", suitability, instrument));
    }

    void refer(String caseId, String municipality, String sendingService) {
        publish(
                caseId,
                new ReferralSubmitted(
                        caseId,
                        "person-of-" + caseId,
                        "legnano",
                        municipality,
                        LocalDate.of(2026, 1, 8),
                        ReferralChannel.FORM,
                        sendingService,
                        "Carla Monti",
                        Category.PSYCHIATRIC,
                        null,
                        false,
                        Priority.NORMAL,
                        null,
                        ""));
    }

    /** Parabiago takes a case over from Legnano. */
    void transfer(String caseId, LocalDate movedOn) {
        transfer(caseId, "015168", movedOn);
    }

    /** Another municipality takes a case over from Legnano. */
    void transfer(String caseId, String municipality, LocalDate movedOn) {
        publish(
                caseId,
                new CaseTransferred(
                        caseId,
                        "person-of-" + caseId,
                        "legnano",
                        municipality,
                        "015118",
                        movedOn,
                        movedOn.plusDays(9)));
    }

    void suspend(String caseId) {
        publish(
                caseId,
                new CaseSuspended(
                        caseId, "legnano", "015118", SuspensionReason.HEALTH, LocalDate.of(2026, 2, 1), null));
    }

    void resume(String caseId) {
        publish(caseId, new CaseResumed(caseId, "legnano", "015118", LocalDate.of(2026, 2, 10)));
    }

    void close(String caseId) {
        publish(caseId, new CaseClosed(caseId, "legnano", "015118", ClosureOutcome.GAVE_UP, LocalDate.of(2026, 2, 12)));
    }

    void shareIn(String municipality, String caseId) {
        publish(caseId, project(caseId, municipality, Suitability.SUITABLE, Instrument.TIROCINIO));
    }

    void openPost(String companyId, String postId, String name, Instrument... instruments) {
        LocalDate day = LocalDate.of(2026, 1, 10);
        publish(
                companyId,
                new CompanyRegistered(
                        companyId,
                        "legnano",
                        name,
                        "12345678903",
                        LegalForm.LIMITED_COMPANY,
                        "10.71",
                        "Panificazione",
                        "015118",
                        "20025",
                        "via Roma 1",
                        12,
                        "Luca Neri",
                        "0331000000",
                        "forno@azienda.example",
                        List.of("confezionamento"),
                        List.of(instruments),
                        day));
        publish(
                companyId,
                new PostOpened(
                        companyId,
                        postId,
                        "legnano",
                        name,
                        List.of("pulizie"),
                        2,
                        20,
                        List.of(instruments),
                        true,
                        day));
        publish(companyId, new AvailabilityDeclared(companyId, "legnano", Availability.PEAK, day));
    }

    void signConvention(String companyId) {
        publish(
                companyId,
                new ConventionSigned(
                        companyId,
                        "convention-" + companyId,
                        "legnano",
                        ConventionKind.BORSA_LAVORO,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 12, 31)));
    }

    private static IndividualProjectShared project(
            String caseId, String municipality, Suitability suitability, Instrument instrument) {
        return new IndividualProjectShared(
                caseId,
                "person-of-" + caseId,
                "legnano",
                municipality,
                1,
                LocalDate.of(2026, 1, 15),
                Category.PSYCHIATRIC,
                suitability,
                instrument,
                20,
                6);
    }

    private void publish(String aggregateId, DomainEvent event) {
        int sequence = sequences.merge(aggregateId, 1, Integer::sum) - 1;
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
                        "2026-01-15T10:00:00Z",
                        "ce_aggregateid",
                        aggregateId,
                        "ce_sequence",
                        String.valueOf(sequence))
                .forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).join();
    }
}
