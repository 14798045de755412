package it.percorsi.referral.monitoring;

import static it.percorsi.referral.FollowedCaseScene.done;
import static it.percorsi.referral.monitoring.MonitoringScene.api;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may evaluate and observe, and when. */
@OnOneServer
class MonitoringTest {

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
    void whereNothingCanBeWrittenNothingIsOffered() {
        String caseId = cases.shared();
        String list = "/casi/" + caseId + "/verifiche";
        assertThat(scene.elena.page(list).text()).contains(list + "/nuova", "/osservazioni/nuova");
        done(scene.elena.post(api(caseId) + "/suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-12\"}"));
        assertThat(scene.elena.page(list).text())
                .contains("/osservazioni/nuova")
                .doesNotContain(list + "/nuova");
        done(scene.elena.post(api(caseId) + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-05-13\"}"));
        assertThat(scene.elena.page(list).text()).doesNotContain("/osservazioni/nuova", list + "/nuova");
    }

    @Test
    void everyRoleGetsWhatTheTableSays() {
        String caseId = cases.shared();
        Set<String> readers = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");
        Set<String> service = Set.of("operatore", "coordinatore");
        Set<String> referrers = Set.of("comune", "servizio");
        Map<String, Set<String>> table = new LinkedHashMap<>(Map.of(
                "GET /casi/CASE/verifiche", readers,
                "GET /api/v1/cases/CASE/monitoring", readers,
                "GET /casi/CASE/verifiche/nuova", service,
                "GET /casi/CASE/osservazioni/nuova", service,
                "POST /casi/CASE/verifiche/nuova", service,
                "POST /casi/CASE/osservazioni/nuova", service,
                "POST /api/v1/cases/CASE/evaluations", service,
                "POST /api/v1/cases/CASE/observations", service,
                "POST /casi/CASE/osservazioni/1/presa-visione", referrers,
                "POST /api/v1/cases/CASE/observations/1/acknowledgement", referrers));
        table.put("POST /casi/CASE/verifiche/emergenza", Set.of("operatore"));
        scene.opensTo(table, caseId);
    }
}
