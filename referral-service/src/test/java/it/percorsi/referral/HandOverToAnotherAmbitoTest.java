package it.percorsi.referral;

import static it.percorsi.referral.TransferScene.PROPOSAL;
import static it.percorsi.referral.TransferScene.TO;
import static it.percorsi.referral.TransferScene.code;
import static it.percorsi.referral.TransferScene.done;
import static it.percorsi.referral.TransferScene.fill;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.views.Patience;
import it.percorsi.platformtest.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person moves to another ambito, which takes them over in writing. */
@OnOneServer
class HandOverToAnotherAmbitoTest {

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient from;
    private TransferScene scene;

    @BeforeEach
    void meet() {
        scene = new TransferScene(port);
        people = scene.people;
        from = scene.from;
    }

    @Test
    void anotherAmbitoAcceptsInWritingAndTheCaseIsClosed() {
        String caseId = scene.newCase();
        String page = "/casi/" + caseId;
        ApiClient staff = people.staff();
        done(from.post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        assertThat(from.page(page + "/trasferimento/ambito").status()).isEqualTo(403);
        assertThat(staff.page(page + "/trasferimento/ambito").text())
                .contains("Manca l’accettazione scritta", page + "/documenti/nuovo")
                .doesNotContain("name=\"acceptedBy\"");
        String documentId = staff.upload(
                        "/api/v1/cases/" + caseId + "/documents",
                        Map.of("kind", "other"),
                        "accettazione.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                        Map.of())
                .json()
                .get("documentId")
                .asString();
        assertThat(staff.page(page + "/trasferimento/ambito").text())
                .contains("accettazione.pdf", "Il caso si chiude", "/fascicolo.pdf");
        assertThat(staff.page(page + "/chiusura").text()).doesNotContain("value=\"transferred\"");
        assertThat(code(staff.post(
                        "/api/v1/cases/" + caseId + "/closure",
                        "{\"outcome\":\"transferred\",\"closedOn\":\"2026-05-04\"}")))
                .isEqualTo("422 closed-by-handover");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        Instant before = Instant.now();
        fill(
                staff,
                page + "/trasferimento/ambito",
                "receivingService=SIL+Monza&acceptedBy=Ida+Sala&documentId=" + documentId + "&acceptedOn=" + today,
                page);
        assertThat(Duration.between(before, Instant.now()))
                .as("nobody was asked before, so there is no question whose end is waited for")
                .isLessThan(Patience.LONGEST);
        assertThat(from.page(page).text()).contains("Passato al servizio di un altro ambito");
        assertThat(code(from.post("/api/v1/cases/" + caseId + "/transfer", PROPOSAL.formatted(TO))))
                .isEqualTo("409 case-closed");
    }
}
