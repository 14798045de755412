package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on real servers, started once for all tests. */
@SpringBootTest(
        classes = StipendServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,stipend-service")
@ContextConfiguration(initializers = TestServers.class)
abstract class RunningService {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @LocalServerPort
    private int port;

    Browser browser;
    OtherServices others;
    String placementId;
    String caseId;

    @BeforeEach
    void aCaseOfItsOwn() {
        browser = new Browser(port);
        others = new OtherServices(kafka);
        placementId = UUID.randomUUID().toString();
        caseId = UUID.randomUUID().toString();
    }

    /** Those who run the installation. */
    Browser operation() {
        return browser.of(TestTokens.user("gestore", "gestore"));
    }

    /** The event to which a reaction and views on trial listen. */
    PersonHired hired(String ofCase) {
        return new PersonHired(
                placementId,
                ofCase,
                "person-" + ofCase,
                "legnano",
                "015118",
                "company",
                LocalDate.of(2025, 11, 3),
                ContractKind.PERMANENT);
    }

    void placementIsKnown(Instrument instrument) {
        others.proposed(placementId, caseId, instrument);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.get("/rimborsi/accordo?inserimento=" + placementId)
                                .statusCode())
                        .isEqualTo(200));
    }

    HttpResponse<String> agree(long cents, String... headers) {
        return browser.post(
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"%s\",\"monthlyCents\":%d,\"agreedOn\":\"2025-05-02\"}"
                        .formatted(placementId, cents),
                headers);
    }

    /** Waits until a stipend shows a text. */
    String stipendShowing(String month, String text) {
        String path = "/api/v1/stipends/" + placementId + ":" + month;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.get(path).body()).contains(text));
        return browser.get(path).body();
    }
}
