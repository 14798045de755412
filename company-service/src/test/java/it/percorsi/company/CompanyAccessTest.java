package it.percorsi.company;

import static it.percorsi.company.Http.company;
import static it.percorsi.company.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Who may what: the resource centre everything, the auditor reads, nobody else is let in. */
@ExtendWith(OutputCaptureExtension.class)
class CompanyAccessTest extends RunningService {

    private static final String COMPANIES = "/api/v1/companies";
    private static final String SCRIPT = "<script>alert(1)</script>\"'";

    @Test
    void withoutAGoodTokenNobodyIsLetIn() {
        Instant now = Instant.now();
        List<String> bad = List.of(
                "nonsense",
                TestTokens.forged(claims -> claims.claim("roles", List.of("operatore"))),
                TestTokens.token(
                        claims -> claims.issuer("http://elsewhere.example").claim("roles", List.of("operatore"))),
                TestTokens.token(claims -> claims.audience("another").claim("roles", List.of("operatore"))),
                TestTokens.token(claims -> claims.issueTime(Date.from(now.minusSeconds(7200)))
                        .expirationTime(Date.from(now.minusSeconds(3600)))
                        .claim("roles", List.of("operatore"))),
                TestTokens.token(claims -> claims.claim("ambito", "magenta").claim("roles", List.of("operatore"))));
        for (String token : bad) {
            assertThat(http.as(token).get(COMPANIES).statusCode()).isEqualTo(401);
            assertThat(http.as(token).get("/aziende").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> none = http.anonymous().get(COMPANIES);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(Http.header(none, "WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aTokenOnlyToReadWritesNothing() {
        Http reader = http.as(TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "openid percorsi.read")));
        Http writer = http.as(TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "percorsi.write")));

        assertThat(reader.get(COMPANIES).statusCode()).isEqualTo(200);
        assertThat(reader.post(COMPANIES, company("Mai S.r.l.", VatNumbers.next(), Map.of()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(writer.get(COMPANIES).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comune", "servizio", "azienda", "amministrazione", "tavolo", "gestore"})
    void theDataBankIsClosedToEveryOtherRole(String role) {
        String id = register("Chiusa " + role);
        Http other = http.as(
                TestTokens.user("altri", Map.of("comune", "015118", "servizio", "CPS Legnano", "azienda", id), role));

        for (String path : List.of(
                "/aziende",
                "/aziende/" + id,
                "/aziende/nuova",
                "/aziende/importa",
                COMPANIES,
                COMPANIES + "/" + id,
                COMPANIES + "/" + id + "/placements",
                COMPANIES + "/accesses?case=any",
                "/api/v1/access-log/company/verification")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(other.post(COMPANIES, company("Mai S.r.l.", VatNumbers.next(), Map.of()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.post(COMPANIES + "/" + id + "/contacts", contact()).statusCode())
                .isEqualTo(403);
        assertThat(other.file(COMPANIES.replace("companies", "imports/companies"), "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.get("/aziende/" + id).body()).doesNotContain("Chiusa " + role);
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        String id = register("Da leggere S.r.l.");
        Http auditor = http.as(TestTokens.user("revisore", "revisore"));

        String page = auditor.get("/aziende/" + id).body();
        assertThat(page).contains("Da leggere S.r.l.").doesNotContain("method=\"post\" action=\"/aziende");
        assertThat(auditor.get("/aziende").body()).doesNotContain("/aziende/nuova", "/aziende/importa");
        assertThat(auditor.get("/aziende?q=nessunacosi").body()).doesNotContain("/aziende/nuova");
        assertThat(http.get("/aziende/" + id).body()).contains("action=\"/aziende/" + id + "/contatti\"");
        assertThat(auditor.get(COMPANIES + "/" + id).statusCode()).isEqualTo(200);
        assertThat(auditor.get("/aziende/nuova").statusCode()).isEqualTo(403);
        assertThat(auditor.post(COMPANIES + "/" + id + "/contacts", contact()).statusCode())
                .isEqualTo(403);
        assertThat(auditor.form("/aziende/" + id + "/contatti", "/aziende", "contactedOn=2026-03-04&outcome=available")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoSeesWhosePlacementsIsKept() {
        String id = register("Ospitante S.r.l.");
        try (CaseEvents others = new CaseEvents()) {
            others.proposed("placement-seen", id, "post", 0);
        }
        Eventually.until(
                () -> json(http.get(COMPANIES + "/" + id + "/placements")).size() == 1);
        Http operator = http.as(TestTokens.user("marco.sala", "operatore"));
        operator.get("/aziende/" + id);
        operator.get(COMPANIES + "/" + id + "/placements");

        JsonNode entries = json(http.get(COMPANIES + "/accesses?case=case-of-placement-seen"));
        assertThat(entries.get(0).get("actor").asString()).isEqualTo("marco.sala");
        assertThat(entries.get(0).get("role").asString()).isEqualTo("operatore");
        assertThat(entries.get(0).get("kind").asString()).isEqualTo("search");
        assertThat(entries.get(0).get("path").asString()).isEqualTo(COMPANIES + "/" + id + "/placements");
        assertThat(entries.get(1).get("path").asString()).isEqualTo("/aziende/" + id);
        assertThat(operator.get(COMPANIES + "/accesses?case=case-of-placement-seen")
                        .statusCode())
                .isEqualTo(403);
        JsonNode whole = json(http.get("/api/v1/access-log/company/verification"));
        assertThat(whole.get("brokenAt").isNull()).isTrue();
        assertThat(whole.get("entries").asLong()).isGreaterThanOrEqualTo(entries.size());
    }

    @Test
    void fieldsThatAreNotAskedForAreRefused() {
        for (String field : List.of("companyId", "ambito", "actor")) {
            HttpResponse<String> answer =
                    http.post(COMPANIES, company("Di troppo S.r.l.", VatNumbers.next(), Map.of(field, "altro")));
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNeverRun() {
        String id = register(
                SCRIPT, Map.of("sector", SCRIPT, "address", SCRIPT, "contactName", SCRIPT, "tasks", List.of(SCRIPT)));
        String post = http.post(COMPANIES + "/" + id + "/posts", """
                {"tasks":["%s"],"seats":1,"weeklyHours":20,"instruments":["tirocinio"],"aimedAtHiring":false,
                 "openedOn":"2026-03-03"}""".formatted(SCRIPT.replace("\"", "\\\"")))
                .body();
        assertThat(post).contains("postId");

        for (String path : List.of("/aziende/" + id, "/aziende", "/aziende?q=" + "%3Cscript%3Ealert(1)%22")) {
            assertThat(http.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "(1)\"");
        }
        HttpResponse<String> again = http.form("/aziende/nuova", "/aziende/nuova", "name=%3Cscript%3Ealert(1)%22");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("&lt;script&gt;alert(1)&quot;").doesNotContain("<script>alert");
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog(CapturedOutput output) {
        String line = "%0D%0A2026-01-01%20INFO%20everything%20is%20fine";
        http.get("/aziende?q=" + line + "&dopo=" + line);
        http.get(COMPANIES + "/" + line);
        http.get(COMPANIES + "?limit=" + line);
        http.as(TestTokens.user("a\r\nINFO everything is fine", "tavolo")).get(COMPANIES);
        http.post(COMPANIES, company("x\r\nINFO everything is fine", "1", Map.of("sector", "a\nINFO b")));

        // Who was refused is named, in one line with what was refused.
        assertThat(output.getAll()).doesNotContain("INFO b");
        assertThat(output.getAll().lines().filter(written -> written.contains("INFO everything is fine")))
                .allMatch(written -> written.contains("asked by a??INFO everything is fine"))
                .hasSize(1);
    }

    private String register(String name) {
        return register(name, Map.of());
    }

    private String register(String name, Map<String, Object> others) {
        return json(http.post(COMPANIES, company(name, VatNumbers.next(), others)))
                .get("companyId")
                .asString();
    }

    private static String contact() {
        return "{\"contactedOn\":\"2026-03-04\",\"outcome\":\"call-again\"}";
    }
}
