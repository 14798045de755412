package it.percorsi.referral;

import static it.percorsi.referral.ReferralScene.newCase;
import static it.percorsi.referral.ReferralScene.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case goes its way through the API, each step once, and is told what is wrong with what was sent. */
@OnOneServer
class ReferralServiceTest {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void aReferralIsTakenOnceHoweverOftenItIsSent() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        ApiClient.Answer first = api.post("/api/v1/referrals", referral("015118", "2.1"), key);
        assertThat(first.status()).isEqualTo(201);
        ApiClient.Answer again = api.post("/api/v1/referrals", referral("015118", "2.1"), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.json()).isEqualTo(first.json());

        ApiClient.Answer other = api.post("/api/v1/referrals", referral("015041", "2.1"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theThreadFromReferralToSharedProject() {
        String path = newCase(api);
        assertThat(api.post(
                                path + "/interviews",
                                "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("not-endorsed");
        assertThat(api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.post(
                                path + "/interviews",
                                "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.post(path + "/assessment", """
                        {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                         "recommendedInstruments":["tirocinio"],"operator":"Sara"}""").status()).isEqualTo(204);
        assertThat(api.post(path + "/project", """
                        {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                         "weeklyHours":20,"months":6,"familyInvolved":false}""").status()).isEqualTo(204);
        for (String party : new String[] {"person", "case-manager", "referring-service", "tutor"}) {
            assertThat(api.post(path + "/project/agreements", """
                            {"party":"%s","manner":"paper","agreedOn":"2026-04-03"}""".formatted(party))
                            .status())
                    .isEqualTo(204);
        }
        ApiClient.Answer answer = api.get(path);
        assertThat(answer.json().at("/document/state").asString()).isEqualTo("project-shared");
        assertThat(answer.header("ETag")).isEqualTo("\"9\"");
        await().untilAsserted(
                        () -> assertThat(api.get(path + "/timeline").json().findValuesAsString("type"))
                                .containsExactly(
                                        "ReferralSubmitted",
                                        "ReferralEndorsed",
                                        "InterviewHeld",
                                        "AssessmentCompleted",
                                        "IndividualProjectDrafted",
                                        "ProjectAgreedBy",
                                        "ProjectAgreedBy",
                                        "ProjectAgreedBy",
                                        "ProjectAgreedBy",
                                        "IndividualProjectShared"));
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() {
        String path = newCase(api);
        ApiClient.Answer stale =
                api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of("If-Match", "\"7\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("currentVersion").asInt()).isZero();
        assertThat(api.get(path).json().at("/document/state").asString()).isEqualTo("referred");
        assertThat(api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void writersWhoMeetAllSucceedEachOnce() throws Exception {
        String path = newCase(api);
        api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        int writers = 16;
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    writers, () -> api.post(path + "/interviews", """
                            {"kind":"knowledge","heldOn":"2026-03-09","operator":"Sara"}""").status());
            for (Future<Integer> call : together.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(204);
            }
        }
        assertThat(api.get(path).json().at("/document/interviews").size()).isEqualTo(writers);
        assertThat(api.get(path).header("ETag")).isEqualTo("\"" + (writers + 1) + "\"");
    }

    @Test
    void oneKeySentByManyAtOnceHasOneEffect() throws Exception {
        String path = newCase(api);
        api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    8, () -> api.post(path + "/interviews", """
                            {"kind":"knowledge","heldOn":"2026-03-09","operator":"Sara"}""", key).status());
            for (Future<Integer> call : together.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(204);
            }
        }
        assertThat(api.get(path).json().at("/document/interviews").size()).isEqualTo(1);
    }

    @Test
    void R3_refusesWhoLivesOutsideTheAmbitoAndSaysWhereToGo() {
        ApiClient.Answer answer = api.post("/api/v1/referrals", referral("015146", "2.1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("not-resident");
        assertThat(answer.json().get("rule").asString()).isEqualTo("R3");
        assertThat(answer.json().get("detail").asString()).contains("ambito di residenza");
    }

    @Test
    void malformedInputNamesTheField() {
        assertThat(api.post("/api/v1/referrals", referral("015118", "9.9"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("category");
        assertThat(api.post(
                                "/api/v1/referrals",
                                referral("015118", "2.1").replace("BNCLRA98R51G324Z", "BNCLRA98R51G324A"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("person.codiceFiscale");
        ApiClient.Answer future =
                api.post("/api/v1/referrals", referral("015118", "2.1").replace("2026-03-02", "2199-01-01"));
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.json().at("/errors/0/field").asString()).isEqualTo("referredOn");
        assertThat(api.post("/api/v1/referrals", referral("015118", "2.1").replace("\"channel\"", "\"chanel\""))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("chanel");
    }

    @Test
    void anUnreadableKeyOrVersionIsToldToo() {
        assertThat(api.post("/api/v1/referrals", referral("015118", "2.1"), Map.of("Idempotency-Key", "a b"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("Idempotency-Key");
        assertThat(api.post(newCase(api) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of("If-Match", "3"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        String path = "/api/v1/cases/" + UUID.randomUUID();
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theListIsPagedByCursor() {
        for (int i = 0; i < 3; i++) {
            newCase(api);
        }
        ApiClient.Answer page = api.get("/api/v1/cases?limit=2");
        assertThat(page.json().size()).isEqualTo(2);
        String next = page.header("Link").replaceAll("^<(.*)>.*$", "$1");
        ApiClient.Answer following = api.get(next);
        assertThat(following.json().findValuesAsString("caseId"))
                .doesNotContainAnyElementsOf(page.json().findValuesAsString("caseId"));
    }
}
