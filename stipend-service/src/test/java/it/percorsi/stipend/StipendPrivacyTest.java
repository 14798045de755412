package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Entry;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.platformtest.ViewCollection;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tutor's words: who reads them, where they lie, when they go; and who looked. */
@ExtendWith(OutputCaptureExtension.class)
class StipendPrivacyTest extends RunningService {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final String WORDS = "Ricovero in clinica";
    private static final String SCRIPT = "<script>alert(1)</script>\\\"'";

    @Autowired
    private MongoDatabase documents;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AccessLog log;

    @Autowired
    private PersonKeys keys;

    @Test
    void onlyWhoWorksWithThePersonReadsTheTutorsWords() {
        aMonthReducedWith(WORDS);
        for (String role : List.of("operatore", "coordinatore", "revisore")) {
            assertThat(as(role).get(stipend()).body()).as(role).contains(WORDS);
            assertThat(as(role).get(page()).body()).as(role).contains(WORDS);
            assertThat(as(role).get("/api/v1/stipends?month=2025-05&limit=100").body())
                    .as(role)
                    .contains("\"items\"");
        }
        for (String role : List.of("amministrazione", "comune")) {
            for (String path :
                    List.of(stipend(), page(), "/api/v1/stipends?month=2025-05&limit=100", "/rimborsi?mese=2025-05")) {
                assertThat(as(role).get(path).body()).as(role + " " + path).doesNotContain(WORDS);
            }
            assertThat(as(role).get(stipend()).body()).contains("\"note\":null", "\"reductionCents\":1000");
        }
    }

    @Test
    void theWordsLieSealedWhereverTheyAreKept() {
        aMonthReducedWith(WORDS);
        Document stored = Objects.requireNonNull(ViewCollection.of(documents, "months-v2")
                .find(Filters.eq("_id", placementId + ":2025-05"))
                .first());
        assertThat(stored.toJson()).doesNotContain(WORDS).contains("\"note\": \"p1.person-" + caseId);
        List<String> payloads = jdbc.queryForList(
                "SELECT convert_from(payload, 'UTF8') FROM event WHERE aggregate_id = ?",
                String.class,
                "stipends-" + placementId);
        assertThat(payloads).anyMatch(payload -> payload.contains("\"note\":\"p1.person-" + caseId));
        assertThat(payloads).noneMatch(payload -> payload.contains(WORDS));
    }

    @Test
    void nothingIsLeftOfTheWordsOfAnErasedPerson() {
        aMonthReducedWith(WORDS);
        others.erased("person-" + caseId);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Objects.requireNonNull(ViewCollection.of(documents, "months-v2")
                                        .find(Filters.eq("_id", placementId + ":2025-05"))
                                        .first())
                                .get("decision", Document.class)
                                .get("note"))
                        .isNull());
        assertThat(keys.has("person-" + caseId)).isFalse();
        assertThat(browser.get(stipend()).body())
                .contains("\"note\":\"\"", "\"payableCents\":14000")
                .doesNotContain(WORDS);
        assertThat(dossier("revisore", caseId).body())
                .contains("StipendReduced")
                .doesNotContain(WORDS);
    }

    @Test
    void thePersonIsGivenEverythingThatIsKept() {
        aMonthReducedWith(WORDS);
        assertThat(browser.post(
                                stipend() + "/full-payment",
                                "{\"note\":\"Certificato arrivato\",\"tutor\":\"Anna Neri\",\"decidedOn\":\"2025-06-04\"}")
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> dossier = dossier("coordinatore", caseId);

        assertThat(dossier.statusCode()).isEqualTo(200);
        assertThat(dossier.body())
                .contains("\"personId\":\"person-" + caseId, placementId, "\"companyName\":\"Cooperativa Il Ponte\"")
                .contains("\"monthlyCents\":15000", "\"month\":\"2025-05\"", "\"unjustified\":3")
                .contains("Certificato arrivato")
                .as("also what a later decision has replaced")
                .contains(WORDS, "StipendAgreed", "AttendanceMonthCounted", "StipendReduced", "ReductionDeclined");
        Entry export = log.about("person-" + caseId, Long.MAX_VALUE, 10).getFirst();
        assertThat(export.kind()).isEqualTo("export");
        assertThat(export.actor()).isEqualTo("prova.coordinatore");
        assertThat(export.subjects()).containsExactlyInAnyOrder("person-" + caseId, caseId);
        HttpResponse<String> unknown = dossier("coordinatore", "nobody");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).as("the referral-service tells it by").contains("\"code\":\"not-found\"");
        assertThat(as("coordinatore").get("/api/v1/stipends/dossier").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverLooksIsKept() {
        aMonthReducedWith(WORDS);
        as("amministrazione").get(stipend());
        as("comune").get("/rimborsi?mese=2025-05");

        List<Entry> entries = log.about(caseId, Long.MAX_VALUE, 100);
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("prova.amministrazione");
            assertThat(entry.role()).isEqualTo("amministrazione");
            assertThat(entry.kind()).isEqualTo("view");
            assertThat(entry.path()).isEqualTo(stipend());
        });
        String json =
                as("revisore").get("/api/v1/stipends/accesses?case=" + caseId).body();
        assertThat(json).contains("\"actor\":\"prova.amministrazione\"", "\"kind\":\"view\"");
        HttpResponse<String> first = as("revisore").get("/api/v1/stipends/accesses?limit=1&case=" + caseId);
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(as("revisore").get(link.substring(1, link.indexOf('>'))).body())
                .contains("\"path\":\"/api/v1/stipends/accesses\"");
        assertThat(as("revisore")
                        .get("/api/v1/stipends/accesses?limit=0&case=" + caseId)
                        .statusCode())
                .isEqualTo(400);

        String fragment = as("coordinatore")
                .get("/rimborsi/frammenti/accessi/" + caseId, "HX-Request", "true")
                .body();
        assertThat(fragment).contains("prova.amministrazione", "aperto").doesNotContain("<html");
        assertThat(as("coordinatore")
                        .get("/rimborsi/frammenti/accessi/" + caseId)
                        .body())
                .contains("<html", "Chi ha visto i rimborsi")
                .doesNotContain("??");
        assertThat(as("revisore").get("/api/v1/access-log/stipend/verification").body())
                .contains("\"brokenAt\":null");
    }

    @Test
    void aListIsKeptAsASearchOfTheCasesShown() {
        YearMonth month = YearMonth.of(2022, 9);
        placementIsKnown(Instrument.TIROCINIO);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, month, 0, 1));
        stipendShowing("2022-09", "\"without-agreement\"");
        as("comune").get("/rimborsi?mese=2022-09");

        Entry search = log.about(caseId, Long.MAX_VALUE, 1).getFirst();
        assertThat(search.kind()).isEqualTo("search");
        assertThat(search.organisation()).isEqualTo("015118");
        assertThat(search.path()).isEqualTo("/rimborsi");
        assertThat(search.subjects()).containsExactly(caseId);
    }

    @Test
    void textsRunNowhere() {
        others.workingAt("<script>alert(2)</script>");
        aMonthReducedWith(SCRIPT);
        for (String path : List.of(
                page(),
                "/rimborsi?mese=2025-05",
                "/rimborsi/accordo?inserimento=" + placementId,
                "/rimborsi/frammenti/caso/" + caseId)) {
            assertThat(browser.get(path).body()).as(path).doesNotContain("<script>alert");
        }
        assertThat(browser.get(page()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(2)&lt;/script&gt;");
        String confirmation = browser.submit(
                        page(),
                        page() + "/decisione/conferma",
                        "choice",
                        "whole",
                        "note",
                        "\"><script>alert(3)</script>",
                        "tutor",
                        "<script>alert(4)</script>",
                        "decidedOn",
                        "2025-06-04")
                .body();
        assertThat(confirmation).contains("alert(3)", "alert(4)").doesNotContain("<script>alert");
        String wrong = browser.submit(
                        page(),
                        page() + "/decisione/conferma",
                        "choice",
                        "reduce",
                        "amount",
                        "\"><script>alert(5)</script>")
                .body();
        assertThat(wrong).contains("alert(5)").doesNotContain("<script>alert");
    }

    @Test
    void whatIsWrittenForgesNoLineOfTheLog(CapturedOutput output) {
        aMonthReducedWith("Prima riga\\r\\nFORGED nota");
        browser.get("/rimborsi/x%0D%0AFORGED%20path:2025-05");
        browser.get("/rimborsi?mese=2025-05&stato=x%0D%0AFORGED");
        browser.post(
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"x\\r\\nFORGED\",\"monthlyCents\":1," + "\"agreedOn\":\"2025-05-02\"}");
        assertThat(output.getAll()).doesNotContainPattern("(?m)^FORGED");
    }

    private void aMonthReducedWith(String note) {
        placementIsKnown(Instrument.TIROCINIO);
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 2, 3));
        stipendShowing("2025-05", "\"to-decide\"");
        HttpResponse<String> reduced = browser.post(
                stipend() + "/reductions",
                "{\"reductionCents\":1000,\"reasons\":[\"delays\"],\"note\":\"%s\",\"tutor\":\"Anna Neri\",\"decidedOn\":\"2025-06-03\"}"
                        .formatted(note));
        assertThat(reduced.statusCode()).as(reduced.body()).isEqualTo(204);
    }

    private HttpResponse<String> dossier(String role, String ofCase) {
        return as(role).get("/api/v1/stipends/dossier?person=person-" + ofCase);
    }

    private String stipend() {
        return "/api/v1/stipends/" + placementId + ":2025-05";
    }

    private String page() {
        return "/rimborsi/" + placementId + ":2025-05";
    }

    private Browser as(String role) {
        return browser.of(
                TestTokens.user("prova." + role, role.equals("comune") ? Map.of("comune", "015118") : Map.of(), role));
    }
}
