package it.percorsi.referral.documents;

import static it.percorsi.referral.documents.Desk.api;
import static it.percorsi.referral.documents.Desk.attach;
import static it.percorsi.referral.documents.Desk.pdf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who attaches, reads and takes away which documents, and what is kept of it. */
@OnOneServer
class DocumentAccessTest {

    private static final Set<String> READERS = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");
    private static final Set<String> WRITERS = Set.of("operatore", "coordinatore", "comune", "servizio");

    /** {@code CASE} and {@code DOC} stand for the ids. */
    private static final Map<String, Set<String>> TABLE = Map.of(
            "GET /casi/CASE/documenti", READERS,
            "GET /api/v1/cases/CASE/documents", READERS,
            "GET /casi/CASE/documenti/DOC", READERS,
            "GET /api/v1/cases/CASE/documents/DOC/content", READERS,
            "GET /casi/CASE/documenti/nuovo", WRITERS,
            "POST /casi/CASE/documenti/nuovo", WRITERS,
            "POST /api/v1/cases/CASE/documents", WRITERS,
            "GET /casi/CASE/documenti/DOC/ritiro", WRITERS,
            "POST /casi/CASE/documenti/DOC/ritiro", WRITERS,
            "POST /casi/CASE/documenti/DOC/emergenza", Set.of("operatore"));

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port);
    }

    private static int ask(ApiClient who, String endpoint, String caseId, String documentId) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("CASE", caseId)
                .replace("DOC", documentId);
        if (endpoint.startsWith("GET")) {
            return path.startsWith("/api")
                    ? who.get(path).status()
                    : who.page(path).status();
        }
        return path.endsWith("/nuovo") || path.endsWith("/documents")
                ? who.upload(path, "a.txt", "nothing".getBytes(UTF_8)).status()
                : who.form(path, "_key=" + UUID.randomUUID()).status();
    }

    @Test
    void everyRoleGetsWhatTheTableSays() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.elena, caseId, "a.pdf", pdf("a"));
        desk.everyRole()
                .forEach((role, who) -> TABLE.forEach((endpoint, admitted) -> {
                    int status = ask(who, endpoint, caseId, documentId);
                    if (admitted.contains(role)) {
                        assertThat(status).as(role + ": " + endpoint).isIn(200, 302, 400);
                    } else {
                        assertThat(status).as(role + ": " + endpoint).isEqualTo(403);
                    }
                }));
        TABLE.keySet()
                .forEach(endpoint -> assertThat(ask(desk.staff.anonymous(), endpoint, caseId, documentId))
                        .as(endpoint)
                        .isEqualTo(401));
        desk.everyRole().forEach((role, who) -> {
            if (!WRITERS.contains(role)) {
                assertThat(who.delete(api(caseId) + "/" + documentId + "?reason=replaced")
                                .status())
                        .as(role)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void somebodyElsesCaseIsAnsweredLikeOneThatDoesNotExist() {
        String caseId = desk.followedCase("015168", "NOA Parabiago");
        String documentId = attach(desk.elena, caseId, "a.pdf", pdf("a"));
        for (ApiClient who : List.of(desk.comune, desk.cps)) {
            TABLE.forEach((endpoint, admitted) -> {
                if (admitted.contains("comune")) {
                    assertThat(ask(who, endpoint, caseId, documentId))
                            .as(endpoint)
                            .isEqualTo(404);
                }
            });
            assertThat(who.delete(api(caseId) + "/" + documentId + "?reason=replaced")
                            .status())
                    .isEqualTo(404);
        }
        ApiClient noa = desk.staff.with(TestTokens.user("noa", Map.of("servizio", "NOA Parabiago"), "servizio"));
        assertThat(noa.get(api(caseId)).json()).hasSize(1);
    }

    @Test
    void whoFollowsThePersonReads() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.elena, caseId, "Colombo referto.pdf", pdf("a"));
        for (ApiClient who : List.of(desk.elena, desk.lucia, desk.auditor, desk.comune, desk.cps)) {
            assertThat(who.get(api(caseId) + "/" + documentId + "/content").status())
                    .isEqualTo(200);
            assertThat(who.page("/casi/" + caseId + "/documenti").text()).contains("Colombo referto.pdf");
        }
        ApiClient.Answer list = desk.marco.get(api(caseId));
        assertThat(list.text()).doesNotContain("referto");
        assertThat(list.json().get(0).get("kind").asString()).isEqualTo("written-report");
        assertThat(list.json().get(0).get("readable").asBoolean()).isFalse();
        assertThat(desk.marco.get(api(caseId) + "/" + documentId + "/content").status())
                .isEqualTo(403);
        assertThat(desk.marco
                        .page("/casi/" + caseId + "/documenti/" + documentId + "/ritiro")
                        .text())
                .doesNotContain("referto", "<form method=\"post\" action=\"/casi");
    }

    @Test
    void whoAttachedItReadsAndWithdrawsItWhoeverFollowsTheCase() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.marco, caseId, "mio.pdf", pdf("mio"));
        attach(desk.elena, caseId, "suo.pdf", pdf("suo"));
        assertThat(desk.marco.get(api(caseId) + "/" + documentId + "/content").text())
                .contains("mio");
        assertThat(desk.marco.get(api(caseId)).text()).contains("mio.pdf").doesNotContain("suo.pdf");
        assertThat(desk.marco
                        .delete(api(caseId) + "/" + documentId + "?reason=wrong-file")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aColleagueOpensItOnceWithAReasonThatIsKept() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.elena, caseId, "Colombo referto.pdf", pdf("a"));
        ApiClient.Answer page = desk.marco.page("/casi/" + caseId + "/documenti");
        String form = "/casi/" + caseId + "/documenti/" + documentId + "/emergenza";
        assertThat(page.text())
                .contains("formaction=\"" + form + "\"", "Relazione scritta")
                .doesNotContain("referto.pdf");
        assertThat(desk.elena.page("/casi/" + caseId + "/documenti").text()).doesNotContain("emergenza");
        assertThat(desk.marco.form(form, "reason=curiosity").status()).isEqualTo(302);
        ApiClient.Answer opened = desk.marco.form(form, "reason=replacement");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("Content-Disposition")).contains("referto.pdf");
        HttpResponse<byte[]> byProgram =
                desk.marco.file(api(caseId) + "/" + documentId + "/content", Map.of("X-Access-Reason", "person-asked"));
        assertThat(byProgram.body()).isEqualTo(pdf("a"));
        assertThat(accesses(caseId, "break-glass"))
                .extracting(entry -> entry.get("reason").asString())
                .containsExactly("person-asked", "replacement");
        assertThat(desk.marco.get(api(caseId) + "/" + documentId + "/content").status())
                .isEqualTo(403);
    }

    @Test
    void everyFileThatLeavesIsKept() {
        String caseId = desk.followedCase();
        String documentId = attach(desk.elena, caseId, "a.pdf", pdf("a"));
        assertThat(accesses(caseId, "export")).isEmpty();
        desk.comune.page("/casi/" + caseId + "/documenti/" + documentId);
        assertThat(accesses(caseId, "export")).singleElement().satisfies(entry -> {
            assertThat(entry.get("actor").asString()).isEqualTo("comune.legnano");
            assertThat(entry.get("path").asString()).endsWith(documentId);
        });
        desk.marco.page("/casi/" + caseId + "/documenti/" + documentId);
        assertThat(accesses(caseId, "export")).hasSize(1);
    }

    private List<JsonNode> accesses(String caseId, String kind) {
        return desk.lucia
                .get("/api/v1/cases/" + caseId + "/accesses?limit=500")
                .json()
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals(kind))
                .toList();
    }
}
