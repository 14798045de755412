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
    void aFormThatNobodyTookIsNotLost() {
        var answer = gateway.send(
                "POST",
                "/inserimenti/7/presenze?da=elenco",
                "_key=k-1&note=pi%C3%B9+%22tardi%22&day=1&day=2",
                "Accept",
                HTML,
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Quello che hai inserito non è andato perso")
                .contains("<form method=\"post\" action=\"/inserimenti/7/presenze?da=elenco\">")
                .contains("name=\"_key\" value=\"k-1\"")
                .contains("name=\"note\" value=\"più &quot;tardi&quot;\"")
                .contains("name=\"day\" value=\"1\"")
                .contains("name=\"day\" value=\"2\"")
                .contains("Invia di nuovo</button>");
    }

    @Test
    void aFormThatMayHaveBeenTakenCanBeSentAgainUnderItsKey() {
        var answer = gateway.send(
                "POST",
                "/rimborsi/1/approvazione",
                "_key=k-2&amount=300",
                "Accept",
                HTML,
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body())
                .contains("se era già stata registrata non viene registrata due volte")
                .contains("name=\"amount\" value=\"300\"");
        assertThat(silent.received().getLast().body()).isEqualTo("_key=k-2&amount=300");
    }

    @Test
    void whatMustNotBeSentTwiceOrIsTooLongIsNotOffered() {
        assertThat(form("/inserimenti/7", "note=senza+chiave"))
                .doesNotContain("<form")
                .contains("503");
        assertThat(form("/inserimenti/7", "_key=k-3&note=" + "x".repeat(65 * 1024)))
                .doesNotContain("<form")
                .contains("503");
    }

    private static String form(String path, String body) {
        return gateway.send("POST", path, body, "Accept", HTML, "Content-Type", "application/x-www-form-urlencoded")
                .body();
    }

    @Test
    void silenceIsATimeoutAndAChangesOutcomeIsUnknown() {
        var answer = gateway.send("POST", "/api/v1/stipends/1/approval", "{}");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body())
                .contains("\"code\":\"service-slow\"")
                .contains("Non sappiamo se la modifica è stata registrata");
        assertThat(silent.received())
                .filteredOn(sent -> sent.uri().equals("/api/v1/stipends/1/approval"))
                .hasSize(1);
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
