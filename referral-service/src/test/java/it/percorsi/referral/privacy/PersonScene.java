package it.percorsi.referral.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Two coordinators and an auditor before a running service. */
final class PersonScene {

    static final String LUCIA = TestTokens.user("lucia.ferrario", "coordinatore");
    static final String STEFANO = TestTokens.user("stefano.colombo", "coordinatore");
    static final String AUDITOR = TestTokens.user("revisore", "revisore");

    private final int port;
    final ApiClient staff;
    final ApiClient lucia;
    final ApiClient stefano;
    final ApiClient auditor;

    PersonScene(int port) {
        this.port = port;
        this.staff = new ApiClient(port);
        this.lucia = staff.with(LUCIA);
        this.stefano = staff.with(STEFANO);
        this.auditor = staff.with(AUDITOR);
    }

    /** A person and the case that came with the referral. */
    record Known(String personId, String caseId) {

        String api() {
            return "/api/v1/persons/" + personId;
        }

        String page() {
            return "/persone/" + personId;
        }
    }

    /** Status and code of a refusal. */
    static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    static String ground(String code) {
        return "{\"ground\":\"" + code + "\"}";
    }

    /** Somebody is referred, on that day; returns once the facts for decisions are there. */
    Known refer(String referredOn) {
        ApiClient.Answer answer = staff.post("/api/v1/referrals", """
                {"referredOn":"%s","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"1.1","invalidityPercent":67,"registeredL68":false,"priority":"normal",
                 "requestedInstrument":"tirocinio","reason":"Disturbo seguito dal 2009","confirmedMismatch":true,"notADuplicate":true,
                 "person":{"familyName":"Zanzottera","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}
                """.formatted(referredOn));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Known known = new Known(
                answer.json().get("personId").asString(),
                answer.json().get("caseId").asString());
        await().untilAsserted(() ->
                assertThat(preview(known).at("/stays/events").asInt()).isPositive());
        return known;
    }

    JsonNode preview(Known known) {
        return lucia.get(known.api() + "/erasure/preview").json();
    }

    int delete(String token, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Prefer", "wait=10")
                .DELETE()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    byte[] bytes(String token, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
