package it.percorsi.referral.documents;

import static it.percorsi.referral.documents.Desk.api;
import static it.percorsi.referral.documents.Desk.attach;
import static it.percorsi.referral.documents.Desk.pdf;
import static it.percorsi.referral.documents.Desk.send;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.FakeClamd;
import it.percorsi.platformtest.TestServers;
import it.percorsi.referral.ReferralServiceApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a virus scanner: what it finds, and what it cannot say, is not taken in. */
@SpringBootTest(
        classes = ReferralServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,referral-service")
@ContextConfiguration(initializers = TestServers.class)
@DirtiesContext
class ContentScanTest {

    private static final FakeClamd CLAMD = new FakeClamd();

    @LocalServerPort
    private int port;

    private Desk desk;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("PERCORSI_SCANNER_HOST", () -> "127.0.0.1");
        settings.add("PERCORSI_SCANNER_PORT", CLAMD::port);
    }

    @AfterAll
    static void close() {
        CLAMD.close();
    }

    @BeforeEach
    void open() {
        desk = new Desk(port);
        CLAMD.say(null);
    }

    @Test
    void aCleanFileIsTakenInOnceItWasLookedAtWhole() {
        String caseId = desk.followedCase();
        byte[] large = pdf("x".repeat(200_000));
        attach(desk.elena, caseId, "a.pdf", large);
        assertThat(CLAMD.last()).isEqualTo(large);
    }

    @Test
    void anInfectedFileIsRefused() {
        String caseId = desk.followedCase();
        ApiClient.Answer refused = send(desk.elena, caseId, "a.pdf", pdf(FakeClamd.EICAR));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("file-infected");
        assertThat(desk.elena.get(api(caseId)).json()).isEmpty();
    }

    @Test
    void withoutAnAnswerNothingIsTakenIn() {
        String caseId = desk.followedCase();
        for (String answer : List.of("", "stream: INSTREAM size limit exceeded. ERROR\0", "stream: OK and more\0")) {
            CLAMD.say(answer);
            ApiClient.Answer refused = send(desk.elena, caseId, "a.pdf", pdf("a"));
            assertThat(refused.status()).as(answer).isEqualTo(503);
            assertThat(refused.json().get("code").asString()).isEqualTo("scanner-away");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.text()).contains("nulla è cambiato").doesNotContain("\"outcome\"");
        }
        ApiClient.Answer page = desk.elena.upload(
                "/casi/" + caseId + "/documenti/nuovo", Map.of("kind", "other"), "a.pdf", pdf("a"), Map.of());
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("controllo antivirus non risponde").doesNotContain("Non sappiamo");
        assertThat(desk.elena.get(api(caseId)).json()).isEmpty();
    }
}
