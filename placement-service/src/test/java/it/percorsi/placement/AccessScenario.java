package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Cases of two municipalities and two services, and somebody of every role. */
abstract class AccessScenario extends ServiceScenario {

    static final String LEGNANO = "015118";
    static final String PARABIAGO = "015168";
    static final String AUTHORISATION =
            "{\"fundingSource\": \"Fondo comunale 2026\", \"authorisedOn\": \"2026-02-24\"}";
    static final String PRESENT = "{\"status\": \"present\", \"minutes\": 240}";

    final List<String> steps = List.of(
            "/insurance",
            "/signatures",
            "/start",
            "/completion",
            "/early-end",
            "/hiring",
            "/months/2026-03/confirmation");

    @BeforeEach
    void casesOfTwoMunicipalitiesAndServices() {
        if (facts.sharedProject("case-own").isEmpty()) {
            others.refer("case-own", LEGNANO, "CPS Legnano");
            others.refer("case-foreign", PARABIAGO, "SERT Parabiago");
            shared("case-own", Instrument.TIROCINIO);
            others.shareIn(PARABIAGO, "case-foreign");
            others.openPost("mobili", "mobili-1", "Mobilificio Rho", Instrument.TIROCINIO);
            await().until(() -> facts.sharedProject("case-foreign").isPresent()
                    && facts.company("mobili")
                            .flatMap(company -> company.post("mobili-1"))
                            .isPresent());
        }
    }

    Browser comune() {
        return browser.as(TestTokens.user("comune.legnano", Map.of("comune", LEGNANO), "comune"));
    }

    Browser servizio() {
        return browser.as(TestTokens.user("cps.legnano", Map.of("servizio", "CPS Legnano"), "servizio"));
    }

    Browser azienda() {
        return browser.as(TestTokens.user("azienda.forno", Map.of("azienda", "forno"), "azienda"));
    }

    Browser revisore() {
        return browser.as(TestTokens.user("revisore", "revisore"));
    }

    String own() {
        return propose("case-own", "forno");
    }

    String foreign() {
        return propose("case-foreign", "mobili");
    }

    String propose(String caseId, String company) {
        HttpResponse<String> answer =
                browser.post(PLACEMENTS, PROPOSAL.formatted(caseId).replace("forno", company));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("placementId").asString();
    }

    String begun(String id) {
        signEverything(id, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31));
        accepted(browser.post(PLACEMENTS + "/" + id + "/start", "{\"startedOn\": \"2026-03-02\"}"));
        return id;
    }

    static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }
}
