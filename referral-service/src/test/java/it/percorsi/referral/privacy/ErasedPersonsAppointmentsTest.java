package it.percorsi.referral.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.privacy.PersonScene.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of the appointments of a person who is erased. */
@OnOneServer
class ErasedPersonsAppointmentsTest {

    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(2);

    @LocalServerPort
    private int port;

    private String at(String hour) {
        return """
                {"kind":"first","appointmentOn":"%s","startsAt":"%s","minutes":60,"place":"phone"}""".formatted(day, hour);
    }

    @Test
    void theCalendarNamesNobodyAndNothingMoreIsBooked() {
        PersonScene scene = new PersonScene(port);
        ApiClient sara = scene.staff.with(TestTokens.user("sara-" + UUID.randomUUID(), "operatore"));
        Known known = scene.refer("2026-03-02");
        String ofCase = "/api/v1/cases/" + known.caseId();
        scene.staff.post(ofCase + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        ApiClient.Answer booked = sara.post(ofCase + "/appointments", at("09:00"));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        await().untilAsserted(() ->
                assertThat(sara.page("/calendario?da=" + day).text()).contains("Zanzottera Laura"));

        String ground = "{\"ground\":\"by-mistake\"}";
        ApiClient.Answer asked = scene.lucia.post(known.api() + "/erasure", ground);
        assertThat(asked.status()).as(asked.text()).isEqualTo(204);
        scene.stefano.post(known.api() + "/erasure/authorisation", "");
        await().untilAsserted(
                        () -> assertThat(sara.page("/calendario?da=" + day).text())
                                .contains("Persona cancellata")
                                .doesNotContain("Zanzottera"));
        assertThat(sara.post(ofCase + "/appointments", at("11:00"))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("person-erased");
        ApiClient.Answer off = sara.post(
                "/api/v1/appointments/" + booked.json().get("appointmentId").asString() + "/cancellation",
                "{\"by\":\"sisl\",\"reason\":\"not-needed\"}");
        assertThat(off.status()).as(off.text()).isEqualTo(204);
    }
}
