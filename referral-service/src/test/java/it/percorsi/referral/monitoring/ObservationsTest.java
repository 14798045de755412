package it.percorsi.referral.monitoring;

import static it.percorsi.referral.FollowedCaseScene.breakGlass;
import static it.percorsi.referral.FollowedCaseScene.done;
import static it.percorsi.referral.FollowedCaseScene.refused;
import static it.percorsi.referral.monitoring.MonitoringScene.EVALUATION;
import static it.percorsi.referral.monitoring.MonitoringScene.OBSERVATION;
import static it.percorsi.referral.monitoring.MonitoringScene.api;
import static it.percorsi.referral.monitoring.MonitoringScene.monitoring;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R45: observations are returned to who referred, who say that they have read, and to nobody else. */
@OnOneServer
class ObservationsTest {

    @LocalServerPort
    private int port;

    private MonitoringScene cases;
    private FollowedCaseScene scene;

    @BeforeEach
    void open() {
        cases = new MonitoringScene(port);
        scene = cases.people;
    }

    @Test
    void R45_whoReferredReadsTheObservationsOfTheirOwnCasesAndSaysSo() {
        String caseId = cases.shared();
        done(scene.elena.post(api(caseId) + "/observations", OBSERVATION));
        String list = "/casi/" + caseId + "/verifiche";
        String reading = "/casi/" + caseId + "/osservazioni/1/presa-visione";
        for (ApiClient who : List.of(scene.municipality, scene.cps)) {
            assertThat(who.page(list).text()).contains("Arriva in orario e chiede aiuto", reading);
        }
        assertThat(scene.cps
                        .form(reading, Html.form(scene.cps.page(list).text(), reading, Map.of()))
                        .status())
                .isEqualTo(302);
        assertThat(scene.cps.page(list).text()).doesNotContain(reading).contains("Servizio inviante: presa visione il");
        refused(
                scene.cps.post(api(caseId) + "/observations/1/acknowledgement", ""),
                409,
                "observation-already-acknowledged");
        done(scene.municipality.post(api(caseId) + "/observations/1/acknowledgement", ""));
        assertThat(monitoring(scene.elena, caseId).get("observations").get(0).get("readings"))
                .extracting(one -> one.get("by").asString())
                .containsExactly("sending-service", "municipality");
        refused(
                scene.municipality.post(api(caseId) + "/observations/2/acknowledgement", ""),
                409,
                "observation-not-there");
    }

    @Test
    void R45_nobodyElseReadsThem() {
        String caseId = cases.shared();
        done(scene.elena.post(api(caseId) + "/observations", OBSERVATION));
        done(scene.elena.post(api(caseId) + "/evaluations", EVALUATION));
        JsonNode seen = monitoring(scene.marco, caseId);
        assertThat(seen.get("healthShown").asBoolean()).isFalse();
        assertThat(seen.get("observations").get(0).get("text").isNull()).isTrue();
        assertThat(seen.get("evaluations").get(0).get("note").isNull()).isTrue();
        assertThat(scene.marco.page("/casi/" + caseId + "/verifiche").text())
                .doesNotContain("Arriva in orario", "aumentare");
        String list = "/casi/" + caseId + "/verifiche";
        assertThat(scene.marco
                        .form(list + "/emergenza", "reason=curiosity&_key=" + UUID.randomUUID())
                        .status())
                .isEqualTo(302);
        assertThat(breaks(caseId)).isEmpty();
        assertThat(breakGlass(scene.marco, list, "replacement").text())
                .contains("Arriva in orario", "Vuole aumentare le ore");
        assertThat(breaks(caseId)).containsExactly("replacement");
        assertThat(scene.marco
                        .file(api(caseId) + "/monitoring", Map.of("X-Access-Reason", "supervision"))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .contains("Arriva in orario");
        assertThat(breaks(caseId)).containsExactly("supervision", "replacement");
        assertThat(scene.marco.page(list).text()).doesNotContain("Arriva in orario");
        for (ApiClient other :
                List.of(scene.parabiago, scene.as("servizio", "noa", Map.of("servizio", "NOA Parabiago")))) {
            assertThat(other.get(api(caseId) + "/monitoring").status()).isEqualTo(404);
            assertThat(other.page("/casi/" + caseId + "/verifiche").status()).isEqualTo(404);
            assertThat(other.post(api(caseId) + "/observations/1/acknowledgement", "")
                            .status())
                    .isEqualTo(404);
        }
    }

    /** Why somebody opened what is not theirs, the latest first. */
    private List<String> breaks(String caseId) {
        return scene.accesses(caseId, "break-glass").stream()
                .map(entry -> entry.get("reason").asString())
                .toList();
    }
}
