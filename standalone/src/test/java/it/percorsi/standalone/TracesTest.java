package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One click is one trace, from the gateway to the last view. */
@Tag("together")
class TracesTest {

    private static final AllServices SERVICES = AllServices.running();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static String caseId = "";

    @BeforeAll
    static void aMonthIsConfirmed() {
        PreparedCases cases = new PreparedCases(SERVICES.api());
        caseId = cases.broughtTo(Step.SHARED);
        cases.startAndConfirm(cases.proposed(caseId, cases.companyWithAPost("00743110157")));
    }

    @Test
    void oneClickIsOneTraceThroughEveryServiceThatItReaches() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            String trace = traceOf("command ConfirmAttendanceMonth");
            assertThat(names(trace))
                    .anyMatch(name -> name.startsWith("gateway: http post"))
                    .contains(
                            "placement-service: http post /api/v1/placements/{id}/months/{month}/confirmation",
                            "placement-service: command ConfirmAttendanceMonth",
                            "placement-service: publish",
                            "placement-service: view attendance-months",
                            "stipend-service: WhenAttendanceMonthConfirmedThenCountTheMonth",
                            "stipend-service: command CountAttendanceMonth",
                            "stipend-service: publish",
                            "stipend-service: view months",
                            "referral-service: view timeline");
        });
    }

    @Test
    void nothingInASpanTellsOfWhom() {
        SERVICES.api().get("/api/v1/cases/" + caseId);
        await().atMost(PATIENCE)
                .until(() -> KeptSpans.all().stream()
                        .anyMatch(kept -> kept.span().getName().startsWith("http get /api/v1/cases/{")));
        assertThat(KeptSpans.all()).allSatisfy(kept -> {
            assertThat(kept.span().getName()).doesNotContain(caseId, "/actuator/");
            assertThat(attributes(kept.span()))
                    .noneMatch(value -> value.contains(caseId) || value.matches(".*\\bprova\\b.*"));
        });
    }

    @Test
    void theGatewayBelievesNobodysTraces() throws Exception {
        String foreign = "4bf92f3577b34da6a3ce929d0e0e4736";
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(SERVICES.url() + "/api/v1/cases/not-there"))
                            .header("Authorization", "Bearer " + TestTokens.staff())
                            .header("traceparent", "00-" + foreign + "-00f067aa0ba902b7-01")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        int before = KeptSpans.all().size();
        SERVICES.api().get("/api/v1/cases/" + caseId);
        await().atMost(PATIENCE).until(() -> KeptSpans.all().size() > before);
        assertThat(KeptSpans.all()).noneMatch(kept -> kept.span().getTraceId().equals(foreign));
    }

    private static String traceOf(String name) {
        List<String> traces = KeptSpans.all().stream()
                .map(KeptSpans.Kept::span)
                .filter(span -> span.getName().equals(name))
                .map(SpanData::getTraceId)
                .toList();
        assertThat(traces).isNotEmpty();
        return traces.getLast();
    }

    private static Set<String> names(String trace) {
        return KeptSpans.all().stream()
                .filter(kept -> kept.span().getTraceId().equals(trace))
                .map(kept -> kept.service() + ": " + kept.span().getName())
                .collect(Collectors.toSet());
    }

    private static List<String> attributes(SpanData span) {
        return span.getAttributes().asMap().keySet().stream()
                .map(AttributeKey::getKey)
                .map(key -> String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key))))
                .toList();
    }
}
