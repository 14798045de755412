package it.percorsi.bench.faults.checks;

import it.percorsi.bench.faults.servers.Http;
import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The chains verify: who looked at whom, in every service, and what happened, in reporting-service. */
public final class ChainsCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NOT_FOUND = 404;

    private final Site site;
    private final Map<String, Long> entries = new TreeMap<>();

    /** Of the running services. */
    public ChainsCheck(Site site) {
        this.site = site;
    }

    /** Asks each service to compute its chain again. */
    public List<Finding> check() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (ServiceKind service : ServiceKind.values()) {
            verify(service, "/api/v1/access-log/" + service.key() + "/verification", findings);
        }
        verify(ServiceKind.REPORTING, "/api/v1/history/verification", findings);
        return findings;
    }

    /** How many entries each chain has. */
    public Map<String, Long> entries() {
        return entries;
    }

    private void verify(ServiceKind service, String path, List<Finding> findings) throws InterruptedException {
        String base = site.url(site.instancesOf(service).getFirst());
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + TestTokens.user("revisore", "revisore"))
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> response = Http.send(request, PATIENCE);
            if (response.statusCode() == NOT_FOUND) {
                return;
            }
            ChainAnswer.judge(path, response.statusCode(), response.body()).ifPresent(findings::add);
            entries.put(path, ChainAnswer.entries(response.body()));
        } catch (IOException away) {
            findings.add(Finding.difference("%s was not answered: %s".formatted(path, away)));
        }
    }
}
