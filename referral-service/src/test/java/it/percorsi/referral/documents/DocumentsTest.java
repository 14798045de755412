package it.percorsi.referral.documents;

import static it.percorsi.referral.documents.Desk.api;
import static it.percorsi.referral.documents.Desk.attach;
import static it.percorsi.referral.documents.Desk.pdf;
import static it.percorsi.referral.documents.Desk.send;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Files of a case: taken in by what is in them, kept sealed, with their fact or not at all. */
@OnOneServer
class DocumentsTest {

    private static final String SECRET = "Disturbo bipolare seguito dal 2009";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CommandBus commands;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port);
    }

    private int contentsOf(String caseId) {
        String personId = desk.lucia
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        Integer rows = jdbc.queryForObject(
                "SELECT count(*) FROM document_content WHERE person_id = ?", Integer.class, personId);
        return rows == null ? 0 : rows;
    }

    private static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    @Test
    void R1_theWrittenReportComesWithTheReferral() {
        String caseId = desk.followedCase();
        byte[] report = pdf(SECRET);
        ApiClient.Answer sent = send(desk.cps, caseId, "Relazione Colombo.pdf", report);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.header("ETag")).isEqualTo("\"2\"");
        HttpResponse<byte[]> file = desk.cps.file(sent.location(), Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(report);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("Relazione");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode line = desk.elena.get(api(caseId)).json().get(0);
        assertThat(line.get("fileName").asString()).isEqualTo("Relazione Colombo.pdf");
        assertThat(line.get("kind").asString()).isEqualTo("written-report");
        assertThat(line.get("bytes").asInt()).isEqualTo(report.length);
        assertThat(line.get("attachedBy").asString()).isEqualTo("cps");
        assertThat(line.get("sha256").asString()).hasSize(64);
    }

    @Test
    void theNameOfAFileIsNotBelieved() {
        String caseId = desk.followedCase();
        byte[] program = ("MZ" + SECRET).getBytes(UTF_8);
        ApiClient.Answer refused = send(desk.elena, caseId, "relazione.pdf", program);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(refused.text()).contains("PDF, DOCX").doesNotContain(SECRET);
        assertThat(send(desk.elena, caseId, "a.pdf", new byte[0]).text()).contains("vuoto");
        byte[] large = new byte[11 * 1024 * 1024];
        System.arraycopy(pdf(""), 0, large, 0, pdf("").length);
        assertThat(send(desk.elena, caseId, "a.pdf", large).text()).contains("10 MB");
        assertThat(desk.elena.post(api(caseId), "{}").status()).isEqualTo(400);
        assertThat(contentsOf(caseId)).isZero();
        attach(desk.elena, caseId, "foto.jpg", pdf("x"));
        JsonNode line = desk.elena.get(api(caseId)).json().get(0);
        assertThat(line.get("contentType").asString()).isEqualTo("application/pdf");
        assertThat(line.get("fileName").asString()).isEqualTo("foto.jpg.pdf");
    }

    @Test
    void aFileOfTheFullSizeIsTakenIn() {
        String caseId = desk.followedCase();
        byte[] large = new byte[10 * 1024 * 1024];
        System.arraycopy(pdf(""), 0, large, 0, pdf("").length);
        String documentId = attach(desk.elena, caseId, "grande.pdf", large);
        assertThat(desk.elena
                        .file(api(caseId) + "/" + documentId + "/content", Map.of())
                        .body())
                .isEqualTo(large);
    }

    @Test
    void nothingOfItStandsInClearWhereItIsKept() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.elena, caseId, "Colombo Irene psichiatria.pdf", pdf(SECRET));
        byte[] row = jdbc.queryForObject(
                "SELECT sealed FROM document_content WHERE document_id = ?", byte[].class, documentId);
        assertThat(new String(row, ISO_8859_1)).doesNotContain("PDF", SECRET, "bipolare");
        assertThat(row).hasSize(pdf(SECRET).length + 28);
        String sha256 = desk.elena.get(api(caseId)).json().get(0).get("sha256").asString();
        assertThat(jdbc.queryForList(
                        "SELECT convert_from(payload, 'UTF8') FROM event WHERE aggregate_id = ?", String.class, caseId))
                .anyMatch(event -> event.contains(documentId))
                .noneMatch(event -> event.contains("psichiatria") || event.contains(sha256));
        assertThat(jdbc.queryForList("SELECT fingerprint FROM idempotency_answer", String.class))
                .isNotEmpty()
                .noneMatch(fingerprint -> fingerprint.contains(sha256));
        assertThat(desk.lucia.get("/api/v1/cases/" + caseId + "/timeline").text())
                .contains("DocumentAttached", "code.DocumentKind.written-report")
                .doesNotContain("psichiatria", sha256, documentId);
    }

    @Test
    void sentTwiceUnderOneKeyItIsOneDocument() {
        String caseId = desk.followedCase();
        Map<String, String> key = Map.of("Idempotency-Key", "key-" + caseId);
        Map<String, String> kind = Map.of("kind", "certificate");
        ApiClient.Answer first = desk.elena.upload(api(caseId), kind, "a.pdf", pdf("a"), key);
        ApiClient.Answer again = desk.elena.upload(api(caseId), kind, "a.pdf", pdf("a"), key);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(contentsOf(caseId)).isEqualTo(1);
        assertThat(code(desk.elena.upload(api(caseId), kind, "a.pdf", pdf("other"), key)))
                .isEqualTo("422 idempotency-key-reused");
        assertThat(code(desk.elena.upload(api(caseId), Map.of("kind", "other"), "a.pdf", pdf("a"), key)))
                .isEqualTo("422 idempotency-key-reused");
        assertThat(desk.elena.get(api(caseId)).json()).hasSize(1);
    }

    @Test
    void theSameContentTwiceIsRefusedAndLeavesNothing() {
        String caseId = desk.followedCase();
        attach(desk.elena, caseId, "a.pdf", pdf("a"));
        assertThat(code(send(desk.elena, caseId, "b.pdf", pdf("a")))).isEqualTo("409 document-already-there");
        assertThat(code(desk.elena.upload(api(caseId), Map.of("kind", "diary"), "c.pdf", pdf("c"), Map.of())))
                .isEqualTo("422 document-kind-unknown");
        assertThat(desk.elena
                        .upload(api(caseId), Map.of(), "c.pdf", pdf("c"), Map.of())
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("kind");
        assertThat(contentsOf(caseId)).isEqualTo(1);
    }

    @Test
    void aCrashBetweenContentAndFactLeavesNeither() {
        String caseId = desk.followedCase();
        AtomicInteger kept = new AtomicInteger();
        Registration crash = commands.registerHandlerInterceptor((work, chain) -> {
            work.onPrepareCommit(unit -> {
                kept.set(jdbc.queryForList("SELECT document_id FROM document_content WHERE kept_at = now()")
                        .size());
                throw new IllegalStateException("crash");
            });
            return chain.proceed();
        });
        try {
            assertThat(send(desk.elena, caseId, "a.pdf", pdf("a")).status()).isEqualTo(500);
        } finally {
            crash.cancel();
        }
        assertThat(kept).as("contents in the transaction that broke").hasValue(1);
        assertThat(contentsOf(caseId)).isZero();
        assertThat(desk.elena.get(api(caseId)).json()).isEmpty();
        attach(desk.elena, caseId, "a.pdf", pdf("a"));
        assertThat(contentsOf(caseId)).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnIsGoneAndThatItWasThereStays() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.comune, caseId, "a.pdf", pdf("a"));
        String path = api(caseId) + "/" + documentId;
        assertThat(desk.marco.delete(path + "?reason=wrong-person").status()).isEqualTo(403);
        assertThat(desk.cps.delete(path + "?reason=wrong-person").status()).isEqualTo(403);
        assertThat(desk.comune.delete(path + "?reason=because").status()).isEqualTo(400);
        assertThat(desk.comune.delete(path).status()).isEqualTo(400);
        assertThat(contentsOf(caseId)).isEqualTo(1);
        assertThat(desk.comune.delete(path + "?reason=wrong-person").status()).isEqualTo(204);
        assertThat(contentsOf(caseId)).isZero();
        assertThat(desk.lucia.get(path + "/content").status()).isEqualTo(404);
        assertThat(desk.lucia.get(api(caseId)).json()).isEmpty();
        assertThat(desk.lucia.delete(path + "?reason=wrong-person").status()).isEqualTo(404);
        assertThat(desk.lucia.get("/api/v1/cases/" + caseId + "/timeline").text())
                .contains("DocumentWithdrawn", "code.WithdrawalReason.wrong-person");
        attach(desk.comune, caseId, "a.pdf", pdf("a"));
    }

    @Test
    void whoDemandsAVersionGetsItOrNothing() {
        String caseId = desk.followedCase();
        String seen = desk.elena.get(api(caseId)).header("ETag");
        Map<String, String> kind = Map.of("kind", "other");
        ApiClient.Answer first = desk.elena.upload(api(caseId), kind, "a.pdf", pdf("a"), Map.of("If-Match", seen));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(code(desk.elena.upload(api(caseId), kind, "b.pdf", pdf("b"), Map.of("If-Match", seen))))
                .isEqualTo("412 stale-version");
        assertThat(contentsOf(caseId)).isEqualTo(1);
        assertThat(desk.elena.get(api(caseId)).header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aDocumentOfAnotherCaseIsNotFoundHere() {
        String caseId = desk.followedCase();
        String other = desk.followedCase();
        String documentId = attach(desk.elena, other, "a.pdf", pdf("a"));
        for (String id : List.of(documentId, UUID.randomUUID().toString(), "..%2f")) {
            String path = api(caseId) + "/" + id;
            assertThat(desk.elena.get(path + "/content").status()).as(id).isIn(400, 404);
            assertThat(desk.elena.delete(path + "?reason=replaced").status())
                    .as(id)
                    .isIn(400, 404);
        }
    }
}
