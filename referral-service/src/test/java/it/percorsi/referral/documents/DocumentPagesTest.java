package it.percorsi.referral.documents;

import static it.percorsi.referral.documents.Desk.api;
import static it.percorsi.referral.documents.Desk.pdf;
import static it.percorsi.referral.documents.Desk.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A document's way through the pages: from the referral or the project that asks for it to its withdrawal. */
@OnOneServer
class DocumentPagesTest {

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port);
    }

    @Test
    void thePagesLeadThroughAttachingAndWithdrawing() {
        String caseId = desk.followedCase();
        String path = "/casi/" + caseId + "/documenti";
        assertThat(desk.comune.page("/casi/" + caseId).text()).contains("hx-get=\"" + path + "\"");
        assertThat(desk.comune.page(path).text()).contains("Nessun documento", "href=\"" + path + "/nuovo\"");
        assertThat(desk.auditor.page(path).text()).doesNotContain("/nuovo");
        assertThat(desk.comune.page(path + "/nuovo?tipo=written-report").text())
                .contains("enctype=\"multipart/form-data\"")
                .containsPattern("value=\"written-report\"[^>]* checked");
        Map<String, String> fields =
                Map.of("kind", "certificate", "_key", UUID.randomUUID().toString());
        for (int twice = 0; twice < 2; twice++) {
            ApiClient.Answer sent =
                    desk.comune.upload(path + "/nuovo", fields, "verbale.pdf", pdf("verbale"), Map.of());
            assertThat(sent.status()).as(sent.text()).isEqualTo(302);
            assertThat(sent.location()).endsWith(path);
        }
        JsonNode documents = desk.comune.get(api(caseId)).json();
        assertThat(documents).hasSize(1);
        String documentId = documents.get(0).get("documentId").asString();
        assertThat(desk.comune.page(path).text())
                .contains("verbale.pdf", "Certificato", "PDF, 1 KB", path + "/" + documentId + "/ritiro");
        ApiClient.Answer wrong = desk.comune.upload(path + "/nuovo", fields, "a.pdf", "MZ".getBytes(UTF_8), Map.of());
        assertThat(wrong.location()).endsWith(path + "/nuovo");
        assertThat(desk.comune.page(path + "/nuovo", wrong.header("Set-Cookie")).text())
                .contains("PDF, DOCX senza macro");
        assertThat(desk.comune.page(path + "/" + documentId + "/ritiro").text()).contains("per sempre");
        ApiClient.Answer gone =
                desk.comune.form(path + "/" + documentId + "/ritiro", "reason=person-asked&_key=" + UUID.randomUUID());
        assertThat(gone.location()).endsWith(path);
        assertThat(desk.comune.page(path).text()).contains("Nessun documento").doesNotContain("verbale");
        await().untilAsserted(
                        () -> assertThat(desk.comune.page("/casi/" + caseId).text())
                                .contains("Documento allegato", "Documento ritirato"));
    }

    @Test
    void R1_aReferralByWrittenReportLeadsToItsUpload() {
        ApiClient.Answer sent = desk.comune.form(
                "/segnalazioni/nuova",
                "_key=" + UUID.randomUUID() + "&referredOn=2026-03-02&channel=written-report&sendingService=Comune"
                        + "&caseManager=Anna&category=2.4.2&priority=normal&reason=Relazione&familyName=Colombo"
                        + "&givenName=Irene&codiceFiscale=BNCLRA98R51G324Z&sex=F&bornOn=1998-10-11&bornAt=Parabiago"
                        + "&municipality=015118&address=&phone=&confirmedMismatch=true&samePerson=nobody");
        assertThat(sent.location()).endsWith("/documenti/nuovo?tipo=written-report");
        assertThat(desk.comune
                        .page(sent.location().replaceFirst("^https?://[^/]+", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void R19_anAgreementOnPaperIsAttachedFromTheProject() {
        String caseId = desk.followedCase();
        String path = "/api/v1/cases/" + caseId;
        desk.lucia.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        desk.lucia.post(path + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}");
        desk.lucia.post(path + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara"}""");
        ApiClient.Answer drafted = desk.lucia.post(path + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}""");
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(204);
        String upload = "/casi/" + caseId + "/documenti/nuovo?tipo=agreement-scan";
        assertThat(desk.elena.page("/casi/" + caseId).text()).contains("href=\"" + upload + "\"");
        assertThat(desk.elena.page(upload).text()).containsPattern("value=\"agreement-scan\"[^>]* checked");
    }

    @Test
    void aNameWithAScriptIsShownAsText() {
        String caseId = desk.followedCase();
        assertThat(send(desk.elena, caseId, "<script>alert(1)</script>.pdf", pdf("a"))
                        .status())
                .isEqualTo(201);
        assertThat(desk.elena.page("/casi/" + caseId + "/documenti").text()).doesNotContain("<script>alert");
    }
}
