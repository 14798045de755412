package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class StipendApiTest extends RunningService {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @Test
    void R18_R23_aConfirmedMonthIsComputedReducedAndApproved() {
        placementIsKnown(Instrument.TIROCINIO);
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        AttendanceMonthConfirmed may = others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 2, 3);
        String eventId = others.say(may);
        String computed = stipendShowing("2025-05", "\"to-decide\"");
        assertThat(computed)
                .contains("\"expected\":20", "\"justified\":2", "\"unjustified\":3", "\"attended\":15")
                .contains("\"fullCents\":15000", "\"proposedReductionCents\":2250", "\"payableCents\":12750");

        others.say(eventId, may);
        HttpResponse<String> early = approve("2025-06-05");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("\"tutor-decision-missing\"", "\"rule\":\"R18\"", "22,50");

        HttpResponse<String> reduced = reduce(2_000, "[\"unjustified-absences\"]");
        assertThat(reduced.statusCode()).as(reduced.body()).isEqualTo(204);
        assertThat(reduced.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(browser.get(stipend()).body())
                .contains("\"to-approve\"", "\"payableCents\":13000", "\"reductionCents\":2000");

        assertThat(approve("2025-06-05").statusCode()).isEqualTo(204);
        assertThat(browser.get(stipend()).body()).contains("\"approved\"", "\"approvedOn\":\"2025-06-05\"");
        HttpResponse<String> late = approve("2025-06-05");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"stipend-already-approved\"", "\"rule\":\"R23\"");

        assertThat(publishedOf(caseId))
                .containsExactly(
                        "PlacementProposed",
                        "StipendAgreed",
                        "AttendanceMonthConfirmed",
                        "AttendanceMonthCounted",
                        "StipendComputed",
                        "AttendanceMonthConfirmed",
                        "StipendReduced",
                        "StipendApproved");
    }

    @Test
    void anAgreementComputesTheMonthThatWaits() {
        placementIsKnown(Instrument.BORSA_LAVORO);
        others.say(others.month(placementId, caseId, Instrument.BORSA_LAVORO, MAY, 4, 0));
        stipendShowing("2025-05", "\"without-agreement\"");
        HttpResponse<String> undecidable =
                browser.post(stipend() + "/full-payment", "{\"tutor\":\"Anna Neri\",\"decidedOn\":\"2025-06-03\"}");
        assertThat(undecidable.statusCode()).isEqualTo(409);
        assertThat(undecidable.body()).contains("\"stipend-not-agreed\"");

        assertThat(agree(26_000).statusCode()).isEqualTo(201);

        assertThat(browser.get(stipend()).body()).contains("\"to-approve\"", "\"payableCents\":26000");
        assertThat(approve("2025-06-05").statusCode()).isEqualTo(204);
    }

    @Test
    void aRepeatedAgreementGetsTheFirstAnswerAgain() {
        placementIsKnown(Instrument.TIROCINIO);
        HttpResponse<String> first = agree(14_000, "Idempotency-Key", "agreement-" + placementId);
        HttpResponse<String> again = agree(14_000, "Idempotency-Key", "agreement-" + placementId);
        HttpResponse<String> other = agree(13_000, "Idempotency-Key", "agreement-" + placementId);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .contains("/api/v1/stipends/agreements/" + placementId)
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"idempotency-key-reused\"");
        HttpResponse<String> found =
                browser.get(first.headers().firstValue("Location").orElseThrow());
        assertThat(found.body()).contains("\"monthlyCents\":14000", "\"capCents\":15000");
        assertThat(found.headers().firstValue("ETag")).contains("\"0\"");
    }

    @Test
    void R11_R15_theCapsHoldThroughTheApi() {
        placementIsKnown(Instrument.TIROCINIO);
        HttpResponse<String> over = agree(15_001);
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("\"stipend-over-cap\"", "\"rule\":\"R11\"", "150,00 euro");
        assertThat(browser.get("/api/v1/stipends/agreements/" + placementId).statusCode())
                .isEqualTo(404);

        aCaseOfItsOwn();
        placementIsKnown(Instrument.BORSA_LAVORO);
        over = agree(26_001);
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("\"stipend-over-cap\"", "\"rule\":\"R15\"", "260,00 euro");
    }

    @Test
    void R24_whatPaysNothingCannotBeAgreedAndItsMonthsAreNotCounted() {
        placementIsKnown(Instrument.ACTIVE_JOB_SEARCH);
        others.say(others.month(placementId, caseId, Instrument.ACTIVE_JOB_SEARCH, MAY, 0, 0));
        HttpResponse<String> refused = agree(1);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"instrument-without-stipend\"", "\"rule\":\"R24\"");

        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, JUNE, 0, 0));
        stipendShowing("2025-06", "\"without-agreement\"");
        assertThat(browser.get(stipend()).statusCode()).isEqualTo(404);
    }

    @Test
    void R17_theApiHasNoPlaceForBenefits() {
        HttpResponse<String> refused = browser.post(
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"p\",\"monthlyCents\":100,\"agreedOn\":\"2025-05-02\",\"benefitsCents\":50000}");
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownPlacementIsRefused() {
        HttpResponse<String> refused = agree(10_000);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"placement-unknown\"");
    }

    @Test
    void malformedInputNamesTheField() {
        HttpResponse<String> bad = browser.post(
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"p\",\"monthlyCents\":-1,\"agreedOn\":\"2025-05-02\"}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("\"field\":\"monthlyCents\"");
        placementIsKnown(Instrument.TIROCINIO);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 0, 0));
        stipendShowing("2025-05", "\"without-agreement\"");
        bad = browser.post(stipend() + "/reductions", "{\"reductionCents\":1,\"reasons\":[\"bad-mood\"]}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("\"field\":\"reasons[0]\"");
        bad = browser.get("/api/v1/stipends?month=maggio");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("\"field\":\"month\"");
        bad = browser.get("/api/v1/stipends?month=2025-05&limit=101");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("\"field\":\"limit\"");
    }

    @Test
    void nothingIsDatedInTheFuture() {
        placementIsKnown(Instrument.TIROCINIO);
        HttpResponse<String> refused = browser.post(
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"%s\",\"monthlyCents\":100,\"agreedOn\":\"2999-01-01\"}".formatted(placementId));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"date-in-future\"");
    }

    @Test
    void R18_aMonthConfirmedAgainWithOtherContentIsParkedAndVisible() {
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 0, 3));
        stipendShowing("2025-05", "\"unjustified\":3");
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 0, 1));
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, JUNE, 0, 0));

        Browser operation = browser.of(TestTokens.user("gestore", "gestore"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operation
                                .get("/api/v1/operations/stipend/parked")
                                .body())
                        .containsPattern("WhenAttendanceMonthConfirmedThenCountTheMonth\",\"streamKey\":\"" + caseId
                                + ".*month-already-counted.*\"waitingBehind\":1"));

        assertThat(browser.get(stipend()).body()).contains("\"unjustified\":3");
        assertThat(browser.get("/api/v1/stipends/" + placementId + ":2025-06").statusCode())
                .as("a later month of the same case does not overtake")
                .isEqualTo(404);
    }

    @Test
    void aMonthIsReadPageByPageWithItsTotals() {
        YearMonth month = YearMonth.of(2024, 2);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            aCaseOfItsOwn();
            ids.add(placementId + ":2024-02");
            placementIsKnown(Instrument.TIROCINIO);
            assertThat(agree(10_000).statusCode()).isEqualTo(201);
            others.say(others.month(placementId, caseId, Instrument.TIROCINIO, month, 0, i));
            stipendShowing("2024-02", "\"fullCents\":10000");
        }
        ids.sort(null);

        HttpResponse<String> first = browser.get("/api/v1/stipends?month=2024-02&limit=2");
        assertThat(first.body())
                .contains(ids.get(0), ids.get(1), "\"stipends\":3", "\"fullCents\":30000", "\"payableCents\":28500")
                .contains("\"toDecide\":2", "\"toApprove\":1")
                .doesNotContain(ids.get(2));
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith("; rel=\"next\"");
        HttpResponse<String> second = browser.get(link.substring(1, link.indexOf('>')));
        assertThat(second.body()).contains(ids.get(2)).doesNotContain(ids.get(1));
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    private String stipend() {
        return "/api/v1/stipends/" + placementId + ":2025-05";
    }

    private HttpResponse<String> reduce(long cents, String reasons) {
        return browser.post(
                stipend() + "/reductions",
                "{\"reductionCents\":%d,\"reasons\":%s,\"note\":\"\",\"tutor\":\"Anna Neri\",\"decidedOn\":\"2025-06-03\"}"
                        .formatted(cents, reasons));
    }

    private HttpResponse<String> approve(String on) {
        return browser.post(stipend() + "/approval", "{\"approvedOn\":\"%s\"}".formatted(on));
    }

    /** Types of the case's events, as an independent reader of the topic finds them. */
    private static List<String> publishedOf(String caseId) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.servers().kafka().bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "reader-" + caseId,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(CaseEvent.TOPIC));
            List<String> types = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(caseId)) {
                        types.add(new String(
                                        message.headers().lastHeader("ce_type").value(),
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .replace("it.percorsi.", ""));
                    }
                });
                return types.contains("StipendApproved");
            });
            return types;
        }
    }
}
