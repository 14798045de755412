package it.percorsi.placement;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.VersionContract;
import it.percorsi.platformtest.VersionContract.Example;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VersionsTest extends ServiceScenario {

    @Autowired
    private AccessRules rules;

    @Test
    void whoReadsGetsTheVersionAndWhoChangesMayDemandOne() {
        String path = started("case-versions");
        Map<String, Example> examples = new HashMap<>();
        examples.put("GET /api/v1/placements/{id}", Example.of(path));
        examples.put("GET /api/v1/placements/{id}/attendance/{month}", Example.of(path + "/attendance/2026-03"));
        step(examples, path, "/authorisation", """
                {"fundingSource":"Fondo","authorisedOn":"2026-02-24"}""");
        step(examples, path, "/insurance", """
                {"insurer":"Assicura","policyNumber":"P","validFrom":"2026-03-01","validTo":"2026-12-31"}""");
        step(examples, path, "/signatures", """
                {"party":"person","manner":"paper","signedOn":"2026-02-26"}""");
        step(examples, path, "/start", "{\"startedOn\":\"2026-03-02\"}");
        step(examples, path, "/completion", """
                {"completedOn":"2026-09-01","evaluation":"objectives-met"}""");
        step(examples, path, "/early-end", """
                {"endedOn":"2026-04-01","reason":"gave-up"}""");
        step(examples, path, "/hiring", """
                {"hiredOn":"2026-09-02","contract":"permanent"}""");
        examples.put(
                "PUT /api/v1/placements/{id}/attendance/{date}",
                new Example(path + "/attendance/2026-03-04", "{\"status\":\"present\",\"minutes\":240}"));
        examples.put(
                "POST /api/v1/placements/{id}/months/{month}/confirmation",
                new Example(path + "/months/2026-03/confirmation", "{\"confirmedOn\":\"2026-04-01\"}"));
        VersionContract.holds(new ApiClient(port()), rules, examples, Set.of());
    }

    private static void step(Map<String, Example> examples, String path, String step, String json) {
        examples.put("POST /api/v1/placements/{id}" + step, new Example(path + step, json));
    }
}
