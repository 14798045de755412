package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Every role at the endpoints that matter, with a row of its own and a foreign one. */
@ExtendWith(OutputCaptureExtension.class)
class PlacementAccessTest extends ServiceScenario {

    private static final String LEGNANO = "015118";
    private static final String PARABIAGO = "015168";
    private static final String SCRIPT = "<img src=x onerror=alert(1)>\"'";
    private static final String AUTHORISATION =
            "{\"fundingSource\": \"Fondo comunale 2026\", \"authorisedOn\": \"2026-02-24\"}";
    private static final String PRESENT = "{\"status\": \"present\", \"minutes\": 240}";

    private final List<String> steps = List.of(
            "/insurance",
            "/signatures",
            "/start",
            "/completion",
            "/early-end",
            "/hiring",
            "/months/2026-03/confirmation");

    @BeforeEach
    void casesOfTwoMunicipalitiesAndServices() {
        if (facts.sharedProject("case-own").isEmpty()) {
            others.refer("case-own", LEGNANO, "CPS Legnano");
            others.refer("case-foreign", PARABIAGO, "SERT Parabiago");
            shared("case-own", Instrument.TIROCINIO);
            others.shareIn(PARABIAGO, "case-foreign");
            others.openPost("mobili", "mobili-1", "Mobilificio Rho", Instrument.TIROCINIO);
            await().until(() -> facts.sharedProject("case-foreign").isPresent()
                    && facts.company("mobili")
                            .flatMap(company -> company.post("mobili-1"))
                            .isPresent());
        }
    }

    private Browser comune() {
        return browser.as(TestTokens.user("comune.legnano", Map.of("comune", LEGNANO), "comune"));
    }

    private Browser servizio() {
        return browser.as(TestTokens.user("cps.legnano", Map.of("servizio", "CPS Legnano"), "servizio"));
    }

    private Browser azienda() {
        return browser.as(TestTokens.user("azienda.forno", Map.of("azienda", "forno"), "azienda"));
    }

    private Browser revisore() {
        return browser.as(TestTokens.user("revisore", "revisore"));
    }

    private String own() {
        return propose("case-own", "forno");
    }

    private String foreign() {
        return propose("case-foreign", "mobili");
    }

    private String propose(String caseId, String company) {
        HttpResponse<String> answer =
                browser.post(PLACEMENTS, PROPOSAL.formatted(caseId).replace("forno", company));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("placementId").asString();
    }

    private String begun(String id) {
        signEverything(id, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31));
        accepted(browser.post(PLACEMENTS + "/" + id + "/start", "{\"startedOn\": \"2026-03-02\"}"));
        return id;
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    @Test
    void withoutAGoodTokenNobodyIsLetIn() {
        Instant now = Instant.now();
        List<String> roles = List.of("operatore");
        List<String> bad = List.of(
                "nonsense",
                TestTokens.forged(claims -> claims.claim("roles", roles)),
                TestTokens.token(
                        claims -> claims.issuer("http://elsewhere.example").claim("roles", roles)),
                TestTokens.token(claims -> claims.audience("another").claim("roles", roles)),
                TestTokens.token(claims -> claims.issueTime(Date.from(now.minusSeconds(7200)))
                        .expirationTime(Date.from(now.minusSeconds(3600)))
                        .claim("roles", roles)),
                TestTokens.token(claims -> claims.claim("ambito", "magenta").claim("roles", roles)));
        for (String token : bad) {
            assertThat(status(browser.as(token).get(PLACEMENTS))).isEqualTo(401);
            assertThat(status(browser.as(token).get("/inserimenti"))).isEqualTo(401);
        }
        HttpResponse<String> none = browser.anonymous().get(PLACEMENTS);
        assertThat(status(none)).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void aTokenOnlyToReadWritesNothing() {
        String id = own();
        Browser reader = browser.as(TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "openid percorsi.read")));
        assertThat(status(reader.get(PLACEMENTS + "/" + id))).isEqualTo(200);
        assertThat(status(reader.post(PLACEMENTS + "/" + id + "/authorisation", AUTHORISATION)))
                .isEqualTo(403);
        Browser writer = browser.as(TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "percorsi.write")));
        assertThat(status(writer.get(PLACEMENTS + "/" + id))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amministrazione", "tavolo", "gestore"})
    void rolesWithoutPartInPlacementsAreRefused(String role) {
        String id = own();
        Browser other = browser.as(TestTokens.user("altri", role));
        for (String path : List.of(
                "/inserimenti",
                "/inserimenti/" + id,
                "/inserimenti/frammenti/caso/case-own",
                "/presenze",
                "/presenze/" + id + "/2026-03",
                PLACEMENTS,
                PLACEMENTS + "/" + id,
                PLACEMENTS + "/accesses?case=case-own")) {
            assertThat(status(other.get(path))).as(path).isEqualTo(403);
        }
    }

    @Test
    void R22_aMunicipalityAuthorisesItsOwnResidentsOnly() {
        String own = own();
        String foreign = foreign();
        assertThat(json(comune().get(PLACEMENTS + "/" + own)).get("category").asString())
                .isEqualTo("2.1");
        assertThat(comune().get("/inserimenti/" + own).body())
                .contains("/inserimenti/" + own + "/autorizzazione")
                .doesNotContain("/avvio\"", "/firme\"", "/assicurazione\"", "href=\"/aziende/forno\"");
        accepted(comune().post(PLACEMENTS + "/" + own + "/authorisation", AUTHORISATION));
        for (String path : List.of(
                PLACEMENTS + "/" + foreign,
                "/inserimenti/" + foreign,
                "/inserimenti/frammenti/caso/case-foreign",
                "/inserimenti/frammenti/caso/case-nobody",
                "/presenze/" + foreign + "/2026-03",
                PLACEMENTS + "/" + foreign + "/attendance/2026-03",
                PLACEMENTS + "/nobody")) {
            assertThat(status(comune().get(path))).as(path).isEqualTo(404);
        }
        assertThat(status(comune().post(PLACEMENTS + "/" + foreign + "/authorisation", AUTHORISATION)))
                .isEqualTo(404);
        assertThat(json(browser.get(PLACEMENTS + "/" + foreign))
                        .at("/checklist/authorisation")
                        .isNull())
                .isTrue();
        for (String step : steps) {
            assertThat(status(comune().post(PLACEMENTS + "/" + own + step, "{}")))
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(status(comune().post(PLACEMENTS, PROPOSAL.formatted("case-own"))))
                .isEqualTo(403);
        assertThat(status(comune().get("/inserimenti/nuovo?caso=case-own"))).isEqualTo(403);
    }

    @Test
    void aTokenThatNamesNoRowOpensNone() {
        String id = own();
        proposed("case-never-referred");
        for (String role : List.of("comune", "servizio", "azienda")) {
            Browser nobody = browser.as(TestTokens.user("nessuno", role));
            assertThat(status(nobody.get(PLACEMENTS + "/" + id))).as(role).isIn(403, 404);
            assertThat(status(nobody.get("/presenze/" + id + "/2026-03")))
                    .as(role)
                    .isIn(403, 404);
            assertThat(status(nobody.get("/inserimenti/frammenti/caso/case-never-referred")))
                    .as(role)
                    .isIn(403, 404);
        }
        assertThat(json(browser.as(TestTokens.user("nessuno", "comune")).get(PLACEMENTS))
                        .size())
                .isZero();
    }

    @Test
    void listsHoldOnlyWhatIsOnesOwn() {
        String own = own();
        String foreign = foreign();
        assertThat(municipalities(comune())).containsOnly(LEGNANO);
        assertThat(municipalities(browser)).contains(LEGNANO, PARABIAGO);
        assertThat(json(comune().get(PLACEMENTS + "?caseId=case-foreign")).size())
                .isZero();
        assertThat(json(comune().get(PLACEMENTS + "?caseId=case-own&state=proposed"))
                        .size())
                .isPositive();
        String page = comune().get("/inserimenti?stato=proposed").body();
        assertThat(page).contains("/inserimenti/" + own).doesNotContain(foreign, "Mobilificio Rho");
        assertThat(browser.get("/inserimenti?stato=proposed").body()).contains("Mobilificio Rho");
        Browser parabiago = browser.as(TestTokens.user("comune.parabiago", Map.of("comune", PARABIAGO), "comune"));
        assertThat(parabiago.get("/inserimenti?stato=proposed").body())
                .contains("Mobilificio Rho")
                .doesNotContain("Forno Verdé");
        assertThat(status(servizio().get(PLACEMENTS))).isEqualTo(403);
        assertThat(status(azienda().get(PLACEMENTS))).isEqualTo(403);
    }

    private static List<String> municipalities(Browser who) {
        List<String> found = new ArrayList<>();
        json(who.get(PLACEMENTS + "?limit=100"))
                .forEach(placement -> found.add(placement.get("municipality").asString()));
        return found;
    }

    @Test
    void aSendingServiceSeesItsOwnPatientsPlacements() {
        String own = begun(own());
        String foreign = foreign();
        assertThat(servizio().get("/inserimenti/" + own).body())
                .contains("Forno Verdé", "marzo 2026", "Area psichiatrica")
                .doesNotContain("/presenze/" + own, "method=\"post\" action=\"/inserimenti");
        assertThat(servizio().get("/inserimenti/frammenti/caso/case-own").body())
                .contains("Forno Verdé")
                .doesNotContain("/inserimenti/nuovo");
        assertThat(status(servizio().get("/inserimenti/" + foreign))).isEqualTo(404);
        assertThat(status(servizio().get("/inserimenti/frammenti/caso/case-foreign")))
                .isEqualTo(404);
        assertThat(status(servizio().get("/presenze/" + own + "/2026-03"))).isEqualTo(403);
        assertThat(status(servizio().post(PLACEMENTS + "/" + own + "/authorisation", AUTHORISATION)))
                .isEqualTo(403);
    }

    @Test
    void R18_aCompanyKeepsTheRegisterOfItsOwnTraineesAndSeesNothingElse() {
        String own = begun(own());
        String foreign = begun(foreign());
        String list = azienda().get("/presenze").body();
        assertThat(list)
                .contains("/presenze/" + own + "/", "nome-case-own", "/casi/frammenti/nomi?id=")
                .doesNotContain(
                        foreign,
                        "nome-case-foreign",
                        "Mobilificio",
                        "psichiatrica",
                        "href=\"/inserimenti",
                        "href=\"/casi");
        String sheet = "/presenze/" + own + "/2026-03";
        assertThat(azienda().get(sheet).body())
                .contains("name=\"status-2026-03-04\"")
                .doesNotContain(
                        "psichiatrica",
                        "href=\"/inserimenti",
                        "href=\"/casi",
                        "href=\"/aziende",
                        "/rimborsi",
                        "/conferma");
        assertThat(azienda()
                        .submit(sheet, sheet, Map.of("status-2026-03-04", "illness"))
                        .body())
                .contains("Presenze salvate");
        accepted(azienda().send("PUT", PLACEMENTS + "/" + own + "/attendance/2026-03-06", PRESENT, null, null));
        assertThat(json(azienda().get(PLACEMENTS + "/" + own + "/attendance/2026-03"))
                        .get("days")
                        .size())
                .isEqualTo(2);

        assertThat(status(azienda().get("/presenze/" + foreign + "/2026-03"))).isEqualTo(404);
        assertThat(status(azienda().submit(sheet, "/presenze/" + foreign + "/2026-03", Map.of("fill", "present"))))
                .isEqualTo(404);
        assertThat(status(azienda()
                        .send("PUT", PLACEMENTS + "/" + foreign + "/attendance/2026-03-06", PRESENT, null, null)))
                .isEqualTo(404);
        assertThat(json(browser.get(PLACEMENTS + "/" + foreign + "/attendance/2026-03"))
                        .get("days")
                        .size())
                .isZero();
        for (String path : List.of(
                "/inserimenti",
                "/inserimenti/" + own,
                PLACEMENTS + "/" + own,
                "/inserimenti/frammenti/caso/case-own")) {
            assertThat(status(azienda().get(path))).as(path).isEqualTo(403);
        }
        for (String step :
                Stream.concat(steps.stream(), Stream.of("/authorisation")).toList()) {
            assertThat(status(azienda().post(PLACEMENTS + "/" + own + step, "{}")))
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(status(browser.get("/presenze"))).isEqualTo(403);
    }

    @Test
    void theAuditorReadsEverythingAndChangesNothing() {
        String id = begun(own());
        for (String path : List.of("/inserimenti/" + id, "/presenze/" + id + "/2026-03", "/inserimenti")) {
            HttpResponse<String> page = revisore().get(path);
            assertThat(status(page)).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .doesNotContain(
                            "/avvio\"", "/conferma\"", "/interruzione\"", "name=\"status-", "/inserimenti/nuovo");
        }
        assertThat(status(revisore().get(PLACEMENTS + "/" + foreign()))).isEqualTo(200);
        assertThat(status(revisore().get("/inserimenti/frammenti/caso/case-foreign")))
                .isEqualTo(200);
        assertThat(status(revisore().post(PLACEMENTS + "/" + id + "/authorisation", AUTHORISATION)))
                .isEqualTo(403);
        assertThat(status(
                        revisore().send("PUT", PLACEMENTS + "/" + id + "/attendance/2026-03-06", PRESENT, null, null)))
                .isEqualTo(403);
        for (String step : steps) {
            assertThat(status(revisore().post(PLACEMENTS + "/" + id + step, "{}")))
                    .as(step)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoHasLookedIsKept() {
        others.refer("case-watched", LEGNANO, "CPS Legnano");
        String id = proposed("case-watched");
        comune().get("/inserimenti/" + id);
        comune().get(PLACEMENTS + "?caseId=case-watched");
        browser.get("/inserimenti/nuovo?caso=case-watched");

        JsonNode entries = json(revisore().get(PLACEMENTS + "/accesses?case=case-watched"));
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(String.join(
                " ",
                entry.get("actor").asString(),
                entry.get("role").asString(),
                entry.get("organisation").asString(),
                entry.get("kind").asString(),
                entry.get("path").asString())));
        assertThat(lines)
                .containsExactly(
                        "revisore revisore legnano view " + PLACEMENTS + "/accesses",
                        "prova operatore coordinatore legnano view /inserimenti/nuovo",
                        "comune.legnano comune 015118 search " + PLACEMENTS,
                        "comune.legnano comune 015118 view /inserimenti/" + id);
        HttpResponse<String> fragment = browser.get("/inserimenti/frammenti/accessi/case-watched");
        assertThat(fragment.body()).contains("comune.legnano", "in un elenco", "/inserimenti/" + id);
        Browser operator = browser.as(TestTokens.user("elena.galli", "operatore"));
        assertThat(status(operator.get("/inserimenti/frammenti/accessi/case-watched")))
                .isEqualTo(403);
        assertThat(status(comune().get(PLACEMENTS + "/accesses?case=case-watched")))
                .isEqualTo(403);
        JsonNode whole = json(revisore().get("/api/v1/access-log/placement/verification"));
        assertThat(whole.get("brokenAt").isNull()).isTrue();
        assertThat(whole.get("entries").asLong()).isGreaterThanOrEqualTo(lines.size());
        assertThat(status(operator.get("/api/v1/access-log/placement/verification")))
                .isEqualTo(403);
    }

    @Test
    void nothingIsKeptAboutCasesThatAreNotKnown() {
        browser.get("/inserimenti/frammenti/caso/case-invented");
        assertThat(json(browser.get(PLACEMENTS + "/accesses?case=case-invented"))
                        .size())
                .isZero();
    }

    @Test
    void fieldsThatAreNotAskedForAreRefused() {
        String id = own();
        for (String field : List.of("placementId", "personId", "municipality", "category", "ambito", "actor")) {
            String body = PROPOSAL.formatted("case-own").replaceFirst("\\{", "{\"" + field + "\": \"x\", ");
            assertThat(status(browser.post(PLACEMENTS, body))).as(field).isEqualTo(400);
        }
        assertThat(status(comune().post(
                                PLACEMENTS + "/" + id + "/authorisation",
                                AUTHORISATION.replaceFirst("\\{", "{\"municipality\": \"015168\", "))))
                .isEqualTo(400);
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNeverRun() {
        String quoted = SCRIPT.replace("\"", "\\\"");
        shared("case-script", Instrument.TIROCINIO);
        String body =
                PROPOSAL.formatted("case-script").replace("Anna Riva", quoted).replace("Luca Neri", quoted);
        String id = json(browser.post(PLACEMENTS, body)).get("placementId").asString();
        String placement = PLACEMENTS + "/" + id;
        accepted(browser.post(placement + "/authorisation", AUTHORISATION.replace("Fondo comunale 2026", quoted)));
        accepted(browser.post(placement + "/insurance", """
                {"insurer": "%s", "policyNumber": "%s", "validFrom": "2026-03-01", "validTo": "2026-12-31"}
                """.formatted(quoted, quoted)));
        for (String path : List.of("/inserimenti/" + id, "/inserimenti?stato=proposed")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;")
                    .doesNotContain("<img src=x");
        }
        for (String party : List.of("person", "company", "managing-body")) {
            accepted(browser.post(
                    placement + "/signatures",
                    "{\"party\": \"" + party + "\", \"manner\": \"paper\", \"signedOn\": \"2026-02-26\"}"));
        }
        accepted(browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}"));
        for (String path : List.of("/presenze/" + id + "/2026-03", "/presenze")) {
            assertThat((path.equals("/presenze") ? azienda() : browser)
                            .get(path)
                            .body())
                    .as(path)
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img src=x");
        }
        String search = "%3Cimg%20src=x%20onerror=alert(1)%3E%22%27";
        assertThat(browser.get("/inserimenti/nuovo?caso=case-script&q=" + search)
                        .body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
        assertThat(browser.get("/inserimenti/frammenti/caso/" + search).body()).doesNotContain("<img src=x");
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog(CapturedOutput output) {
        String line = "%0D%0A2026-01-01%20INFO%20everything%20is%20fine";
        browser.get(PLACEMENTS + "/" + line);
        browser.get("/inserimenti/frammenti/caso/" + line);
        browser.get("/inserimenti?stato=" + line);
        browser.get(PLACEMENTS + "?caseId=" + line + "&after=" + line);
        browser.as(TestTokens.user("a\r\nINFO everything is fine", "tavolo")).get(PLACEMENTS);
        browser.post(PLACEMENTS, PROPOSAL.formatted("x\\r\\nINFO everything is fine"));

        assertThat(output.getAll()).doesNotContain("INFO everything is fine");
    }
}
