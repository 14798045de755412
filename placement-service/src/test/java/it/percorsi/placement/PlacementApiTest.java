package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platformtest.TestServers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlacementApiTest extends ServiceScenario {

    @Test
    void aRepeatedProposalGivesTheFirstAnswerAgain() {
        shared("case-repeat", Instrument.TIROCINIO);
        String body = PROPOSAL.formatted("case-repeat");
        HttpResponse<String> first = browser.send("POST", PLACEMENTS, body, "key-1", null);
        HttpResponse<String> again = browser.send("POST", PLACEMENTS, body, "key-1", null);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        JsonNode list = json(browser.get(PLACEMENTS + "?caseId=case-repeat"));
        assertThat(list.size()).isEqualTo(1);
        HttpResponse<String> other =
                browser.send("POST", PLACEMENTS, body.replace("Anna Riva", "Paolo Sala"), "key-1", null);
        refused(other, 422, "idempotency-key-reused", "");
    }

    @Test
    void malformedInputNamesTheField() {
        String body = PROPOSAL.formatted("case-malformed");
        HttpResponse<String> noTutor = browser.post(PLACEMENTS, body.replace("Anna Riva", ""));
        assertThat(noTutor.statusCode()).isEqualTo(400);
        assertThat(json(noTutor).get("errors").get(0).get("field").asString()).isEqualTo("tutor");
        HttpResponse<String> badDate = browser.post(PLACEMENTS, body.replace("2026-03-02", "marzo"));
        assertThat(badDate.statusCode()).isEqualTo(400);
        assertThat(json(badDate).get("errors").get(0).get("field").asString()).isEqualTo("startsOn");
        HttpResponse<String> badCode = browser.post(PLACEMENTS, body.replace("tirocinio", "stage"));
        assertThat(badCode.statusCode()).isEqualTo(400);
        assertThat(json(badCode).get("errors").get(0).get("field").asString()).isEqualTo("instrument");
    }

    @Test
    void R29_withoutASharedProjectNothingIsProposed() {
        refused(browser.post(PLACEMENTS, PROPOSAL.formatted("case-unknown")), 409, "project-not-shared", "R29");
        assertThat(json(browser.get(PLACEMENTS + "?caseId=case-unknown")).size())
                .isZero();
    }

    @Test
    void R22_theStartIsRefusedWithEverythingThatIsMissing() {
        String placement = PLACEMENTS + "/" + proposed("case-start");
        HttpResponse<String> answer = browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}");
        refused(answer, 409, "start-incomplete", "R20, R22");
        List<String> missing = new ArrayList<>();
        json(answer).get("missing").forEach(item -> {
            missing.add(item.get("code").asString());
            assertThat(item.get("text").asString())
                    .isNotEqualTo(item.get("code").asString());
        });
        assertThat(missing)
                .containsExactly(
                        "authorisation",
                        "insurance",
                        "signature-person",
                        "signature-company",
                        "signature-managing-body");
        assertThat(json(browser.get(placement)).get("state").asString()).isEqualTo("proposed");
    }

    @Test
    void aFactOfTomorrowIsRefused() {
        String placement = PLACEMENTS + "/" + proposed("case-future");
        HttpResponse<String> answer = browser.post(
                placement + "/authorisation",
                "{\"fundingSource\": \"Fondo\", \"authorisedOn\": \""
                        + LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(2) + "\"}");
        refused(answer, 422, "date-in-future", "");
    }

    @Test
    void aStaleWriteIsRefused() {
        String placement = PLACEMENTS + "/" + proposed("case-stale");
        String version = browser.get(placement).headers().firstValue("ETag").orElseThrow();
        String body = "{\"party\": \"%s\", \"manner\": \"paper\", \"signedOn\": \"2026-02-26\"}";
        HttpResponse<String> first =
                browser.send("POST", placement + "/signatures", body.formatted("person"), null, version);
        accepted(first);
        HttpResponse<String> second =
                browser.send("POST", placement + "/signatures", body.formatted("company"), null, version);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(browser.get(placement).headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(browser.get(PLACEMENTS + "/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.post(PLACEMENTS + "/nobody/start", "{\"startedOn\": \"2026-03-02\"}")
                        .statusCode())
                .isEqualTo(404);
        String placement = started("case-month");
        assertThat(browser.get(placement + "/attendance/2025-03").statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsPaged() {
        for (int number = 0; number < 3; number++) {
            proposed("case-page");
        }
        String path = PLACEMENTS + "?caseId=case-page&limit=2";
        HttpResponse<String> first = browser.get(path);
        assertThat(json(first).size()).isEqualTo(2);
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("<" + PLACEMENTS).endsWith("; rel=\"next\"");
        HttpResponse<String> second = browser.get(link.substring(1, link.indexOf('>')));
        assertThat(json(second).size()).isEqualTo(1);
        assertThat(second.headers().firstValue("Link")).isEmpty();
        assertThat(browser.get(PLACEMENTS + "?limit=101").statusCode()).isEqualTo(400);
    }

    @Test
    void R18_fromTheStartToTheConfirmedMonthAndTheHiring() {
        String placement = started("case-life");
        assertThat(json(browser.get(placement)).get("state").asString()).isEqualTo("started");
        assertThat(json(browser.get(placement)).get("lastDay").asString()).isEqualTo("2026-09-01");
        for (LocalDate day : march()) {
            accepted(browser.send(
                    "PUT",
                    placement + "/attendance/" + day,
                    "{\"status\": \"present\", \"minutes\": 240}",
                    null,
                    null));
        }
        LocalDate wednesday = LocalDate.of(2026, 3, 4);
        String ill = "{\"status\": \"illness\"}";
        HttpResponse<String> corrected = browser.send("PUT", placement + "/attendance/" + wednesday, ill, null, null);
        accepted(corrected);
        assertThat(corrected.headers().firstValue("ETag")).isPresent();
        HttpResponse<String> repeated = browser.send("PUT", placement + "/attendance/" + wednesday, ill, null, null);
        accepted(repeated);
        assertThat(repeated.headers().firstValue("ETag")).isEmpty();
        JsonNode month = json(browser.get(placement + "/attendance/2026-03"));
        assertThat(month.get("expectedDays").asInt()).isEqualTo(13);
        assertThat(month.get("days").size()).isEqualTo(13);
        assertThat(month.get("days").get(1).get("status").asString()).isEqualTo("illness");
        accepted(browser.post(placement + "/months/2026-03/confirmation", "{\"confirmedOn\": \"2026-04-01\"}"));
        assertThat(json(browser.get(placement + "/attendance/2026-03"))
                        .get("confirmedOn")
                        .asString())
                .isEqualTo("2026-04-01");
        refused(
                browser.send(
                        "PUT",
                        placement + "/attendance/2026-03-06",
                        "{\"status\": \"closed\", \"minutes\": 0}",
                        null,
                        null),
                409,
                "month-confirmed",
                "R18");
        refused(
                browser.post(placement + "/months/2026-04/confirmation", "{\"confirmedOn\": \"2026-05-01\"}"),
                409,
                "attendance-incomplete",
                "R18");
        accepted(browser.post(
                placement + "/completion", "{\"completedOn\": \"2026-09-01\", \"evaluation\": \"objectives-met\"}"));
        accepted(browser.post(placement + "/hiring", "{\"hiredOn\": \"2026-09-07\", \"contract\": \"permanent\"}"));
        assertThat(json(browser.get(placement)).get("state").asString()).isEqualTo("hired");
        String id = placement.substring(placement.lastIndexOf('/') + 1);
        assertThat(published(id).subList(0, 6))
                .containsExactly(
                        "PlacementProposed",
                        "PlacementAuthorised",
                        "InsuranceActivated",
                        "PlacementAgreementSigned",
                        "PlacementAgreementSigned",
                        "PlacementAgreementSigned");
        assertThat(published(id)).endsWith("AttendanceMonthConfirmed", "PlacementCompleted", "PersonHired");
    }

    @Test
    void R16_aBorsaLavoroWaitsForTheConvention() {
        others.openPost("bottega", "bottega-1", "Bottega Chiara", Instrument.BORSA_LAVORO);
        shared("case-convention", Instrument.BORSA_LAVORO);
        await().until(() -> facts.company("bottega")
                .flatMap(company -> company.post("bottega-1"))
                .isPresent());
        String body = PROPOSAL.formatted("case-convention")
                .replace("tirocinio", "borsa-lavoro")
                .replace("forno", "bottega");
        refused(browser.post(PLACEMENTS, body), 409, "convention-missing", "R16");
        others.signConvention("bottega");
        await().untilAsserted(() ->
                assertThat(browser.post(PLACEMENTS, body).statusCode()).isEqualTo(201));
    }

    /** The names of the placement's events on the topic, in order, once the last one is there. */
    private static List<String> published(String placementId) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", TestServers.servers().kafka().bootstrapServers());
        settings.put("auto.offset.reset", "earliest");
        List<String> names = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(CaseEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (header(record, "ce_aggregateid").equals(placementId)) {
                        assertThat(record.key()).isEqualTo("case-life");
                        names.add(header(record, "ce_type").substring("it.percorsi.".length()));
                    }
                }
                return names.contains("PersonHired");
            });
        }
        return names;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
