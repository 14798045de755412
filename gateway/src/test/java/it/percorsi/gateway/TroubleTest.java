package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final String HTML = "text/html,application/xhtml+xml";
    private static final CountDownLatch END = new CountDownLatch(1);
    private static Backend silent;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        silent = new Backend(exchange -> {
            try {
                END.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        gateway = new RunningGateway(
                "--percorsi.services.referral=" + Backend.deadAddress(),
                "--percorsi.services.placement=" + Backend.deadAddress(),
                "--percorsi.services.company=" + Backend.deadAddress(),
                "--percorsi.services.stipend=" + silent.address(),
                "--percorsi.services.reporting=" + Backend.deadAddress(),
                "--percorsi.client.response-timeout=300ms");
    }

    @AfterAll
    static void stop() {
        END.countDown();
        gateway.close();
        silent.close();
    }

    @Test
    void aProgramIsToldWithAProblemAndWhenToComeBack() {
        var answer = gateway.get("/api/v1/cases/1", "Accept", HTML);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body())
                .contains("\"status\":503")
                .contains("\"code\":\"service-down\"")
                .contains("\"service\":\"referral\"")
                .contains("\"instance\":\"/api/v1/cases/1\"");
    }

    @Test
    void aPersonGetsAPageThatNamesThePartAndLeadsBack() {
        var answer = gateway.get("/inserimenti/7", "Accept", HTML);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"it\">")
                .contains("La parte «Inserimenti e presenze» in questo momento non risponde.")
                .contains("href=\"/inserimenti/7\">Riprova")
                .contains("href=\"/\">Vai al cruscotto")
                .doesNotContain("{{");
    }

    @Test
    void whenTheDashboardIsDownTheWayLeadsElsewhere() {
        assertThat(gateway.get("/", "Accept", HTML).body())
                .contains("href=\"/\">Riprova")
                .contains("href=\"/casi\">Vai ai casi");
    }

    @Test
    void aFragmentGetsASmallAlert() {
        var answer = gateway.get("/aziende/1/riga", "Accept", "*/*", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .startsWith("<div class=\"fragment-alert\" role=\"alert\">")
                .contains("«Aziende»")
                .doesNotContain("<html");
    }

    @Test
    void hostilePathsStayTextInThePage() {
        assertThat(gateway.get("/casi/%22%3E%3Cscript%3E", "Accept", HTML).body())
                .contains("Riprova")
                .doesNotContain("\"><script>");
    }

    @Test
    void silenceIsATimeoutAndAChangesOutcomeIsUnknown() {
        var answer = gateway.send("POST", "/api/v1/stipends/1/approval", "{}");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body())
                .contains("\"code\":\"service-slow\"")
                .contains("Non sappiamo se la modifica è stata registrata");
        assertThat(silent.received()).hasSize(1);
    }

    @Test
    void whatDoesNotExistIsSaidInThePagesLook() {
        var answer = gateway.get("/nulla", "Accept", HTML);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>Questa pagina non esiste</h1>");
        assertThat(gateway.get("/api/v9/x").body())
                .contains("\"code\":\"not-found\"")
                .contains("\"instance\":\"/api/v9/x\"");
    }

    @Test
    void callersOfADeadServiceSoonGetTheirAnswerWithoutATry() {
        IntStream.range(0, 20).forEach(i -> gateway.get("/api/v1/companies"));

        assertThat(gateway.get("/api/v1/companies").body()).contains("\"code\":\"service-down\"");
        assertThat(gateway.get("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state{name=\"company\",state=\"open\"} 1.0");
    }
}
