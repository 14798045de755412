package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Writes a script into every text there is and looks at every page for it. */
@Tag("together")
class BreakInTextsTest {

    private static final AllServices SERVICES = AllServices.running();
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final String IN_JSON = SCRIPT.replace("\"", "\\\"");
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;";
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static ApiClient api = SERVICES.api();
    private static String caseId = "";
    private static String personId = "";
    private static String companyId = "";
    private static String placementId = "";
    private static String running = "";
    private static YearMonth month = YearMonth.of(2026, 1);

    @BeforeAll
    static void writeScripts() {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        String token = TestTokens.token(claims -> claims.subject("prova")
                .claim("preferred_username", "prova")
                .claim("name", SCRIPT)
                .claim("roles", List.of("operatore", "coordinatore", "amministrazione")));
        api = SERVICES.api().with(token);
        PreparedCases cases = new PreparedCases(api);
        month = cases.month();
        String referral = """
                {"referredOn":"%%s","channel":"form","sendingService":"%1$s","caseManager":"%1$s",
                 "category":"2.2","registeredL68":false,"confirmedMismatch":true,"notADuplicate":true,"priority":"high","requestedInstrument":"tirocinio",
                 "reason":"%1$s","person":{"familyName":"%1$s","givenName":"%1$s",
                 "codiceFiscale":"RSSCRL98R51G324V","sex":"F","bornOn":"1998-10-11","bornAt":"%1$s",
                 "municipality":"015118","address":"%1$s","phone":"3347795038"}}
                """.formatted(IN_JSON);
        caseId = cases.broughtTo(Step.SHARED, referral);
        done("/api/v1/cases/" + caseId + "/operator", "{\"operator\":\"prova\",\"operatorName\":\"" + IN_JSON + "\"}");
        done("/api/v1/cases/" + caseId + "/interviews", """
                {"kind":"knowledge","heldOn":"%s","operator":"%s"}""".formatted(month.atDay(2), IN_JSON));
        personId = api.get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        String company = done("/api/v1/companies", """
                {"name":"%1$s","vatNumber":"%3$s","legalForm":"srl","ateco":"96.01","sector":"%1$s",
                 "municipality":"015118","postalCode":"20025","address":"%1$s","employees":12,"contactName":"%1$s",
                 "phone":"0331000000","email":"ivo@olona.example","tasks":["%1$s"],"instruments":["tirocinio"],
                 "registeredOn":"%2$s"}""".formatted(
                                IN_JSON, month.atDay(1).minusDays(60), VatNumbers.next()))
                .location();
        companyId = company.substring("/api/v1/companies/".length());
        done(company + "/contacts", """
                {"contactedOn":"%s","outcome":"available"}""".formatted(month.atDay(1).minusDays(40)));
        done(company + "/availability", """
                {"availability":"peak","declaredOn":"%s"}""".formatted(month.atDay(1).minusDays(40)));
        String post = done(company + "/posts", """
                {"tasks":["%s"],"seats":3,"weeklyHours":20,"instruments":["tirocinio"],"aimedAtHiring":false,
                 "openedOn":"%s"}""".formatted(
                                IN_JSON, month.atDay(1).minusDays(40)))
                .location();
        placementId = propose(post.substring(post.lastIndexOf('/') + 1));
        done("/api/v1/placements/" + placementId + "/insurance", """
                {"insurer":"%1$s","policyNumber":"%1$s","validFrom":"%2$s","validTo":"%3$s"}""".formatted(
                        IN_JSON, month.atDay(1), month.plusYears(1).atDay(1)));
        done("/api/v1/placements/" + placementId + "/authorisation", """
                {"fundingSource":"%s","authorisedOn":"%s"}""".formatted(
                        IN_JSON, month.atDay(1).minusDays(10)));
        String other = cases.broughtTo(Step.SHARED);
        running = cases.proposed(other, companyId + "/posts/" + post.substring(post.lastIndexOf('/') + 1));
        cases.startAndConfirm(running);
        done("/api/v1/stipends/" + running + ":" + month + "/reductions", """
                {"reductionCents":500,"reasons":["unjustified-absences"],"note":"%1$s","tutor":"%1$s",
                 "decidedOn":"%2$s"}""".formatted(
                        IN_JSON, month.plusMonths(1).atDay(3)));
    }

    private static String propose(String postId) {
        String json = """
                {"caseId":"%1$s","companyId":"%2$s","postId":"%3$s","instrument":"tirocinio","tutor":"Sara",
                 "companyReferent":"%4$s","startsOn":"%5$s","endsOn":"%6$s","weeklyHours":20,
                 "workingDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"proposedOn":"%7$s"}""".formatted(
                        caseId,
                        companyId,
                        postId,
                        IN_JSON,
                        month.atDay(1),
                        month.plusMonths(6).atDay(1).minusDays(1),
                        month.atDay(1).minusDays(20));
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> api.post("/api/v1/placements", json), last -> last.status() == 201)
                .location()
                .substring("/api/v1/placements/".length());
    }

    private static ApiClient.Answer done(String path, String json) {
        ApiClient.Answer answer = api.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(201, 204);
        return answer;
    }

    private static void harmless(String path, ApiClient.Answer answer) {
        assertThat(answer.text()).as(path).doesNotContain("<script>alert", "\"><script", "onerror=alert");
    }

    @Test
    void scriptsAreShownAsTextOnEveryPage() {
        String stipend = running + ":" + month;
        for (String path : List.of(
                "/casi",
                "/casi/" + caseId,
                "/casi/" + caseId + "/accessi",
                "/casi/" + caseId + "/operatore",
                "/casi/" + caseId + "/colloquio",
                "/casi/frammenti/nomi?id=" + caseId,
                "/aziende",
                "/aziende/" + companyId,
                "/inserimenti/" + placementId,
                "/inserimenti/nuovo?caso=" + caseId,
                "/rimborsi/" + stipend,
                "/persone/" + personId,
                "/inserimenti",
                "/rimborsi",
                "/tavolo",
                "/",
                "/aziende/nuova")) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                ApiClient.Answer answer = api.page(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                harmless(path, answer);
                // Nobody sees their own name shown less than once, and these are all written by somebody.
                assertThat(answer.text()).as(path).contains(SHOWN);
            });
        }
        ApiClient trainees = SERVICES.api().with(TestTokens.user("a", Map.of("azienda", companyId), "azienda"));
        for (String path : List.of("/presenze", "/presenze/" + running + "/" + month)) {
            ApiClient.Answer answer = trainees.page(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            harmless(path, answer);
        }
        for (String path : List.of(
                "/inserimenti/frammenti/caso/" + caseId,
                "/inserimenti/frammenti/accessi/" + caseId,
                "/api/v1/cases/" + caseId)) {
            ApiClient.Answer answer = api.page(path);
            if (answer.header("Content-Type").startsWith("text/html")) {
                harmless(path, answer);
            }
        }
        assertThat(api.get("/api/v1/cases/" + caseId).header("Content-Type")).startsWith("application/json");
    }

    @Test
    void whatIsAskedForComesBackAsText() {
        String text = URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path : List.of(
                "/aziende?q=",
                "/aziende?settore=",
                "/aziende?comune=",
                "/aziende?strumento=",
                "/aziende?dopo=",
                "/casi?stato=",
                "/casi?comune=",
                "/casi?categoria=",
                "/casi?dopo=",
                "/inserimenti?stato=",
                "/inserimenti?dopo=",
                "/inserimenti/nuovo?q=",
                "/inserimenti/nuovo?caso=",
                "/rimborsi?mese=",
                "/rimborsi?stato=",
                "/rimborsi?dopo=",
                "/rimborsi/accordo?inserimento=",
                "/tavolo?semestre=",
                "/casi/frammenti/nomi?id=",
                "/segnalazioni/nuova?x=",
                "/persone?dopo=",
                "/nulla/x",
                "/nulla?x=")) {
            ApiClient.Answer answer = api.page(path + text);
            assertThat(answer.status()).as(path).isLessThan(500);
            harmless(path, answer);
        }
        for (String path : List.of("/aziende/nuova", "/segnalazioni/nuova", "/casi/" + caseId + "/colloquio")) {
            String fields = List.of(
                            "name",
                            "sector",
                            "address",
                            "contactName",
                            "email",
                            "tasks",
                            "familyName",
                            "person.familyName",
                            "reason",
                            "operator",
                            "heldOn",
                            "vatNumber",
                            "municipality")
                    .stream()
                    .map(field -> field + "=" + text)
                    .reduce("_version=", (all, field) -> all + "&" + field);
            ApiClient.Answer refused = api.form(path, fields);
            ApiClient.Answer shown = refused.status() == 302 ? api.page(path, refused.header("Set-Cookie")) : refused;
            harmless(path, shown);
            assertThat(shown.text()).as(path).contains(SHOWN);
        }
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        ApiClient.Answer csv =
                api.page("/tavolo/" + month.getYear() + "-S" + (month.getMonthValue() > 6 ? 2 : 1) + ".csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        assertThat(csv.text().lines().count()).isGreaterThan(1);
        assertThat(csv.text().replace("\uFEFF", "").split("[;\\r\\n]+", -1))
                .noneMatch(cell -> cell.matches("\"?[=+\\-@\\t].*"));
    }

    @Test
    void lineBreaksForgeNoLineOfTheLog() {
        String forged = "x\\r\\n2026-01-01 ERROR FORGED";
        api.post("/api/v1/referrals", "{\"reason\":\"" + forged + "\",\"" + forged + "\":1}");
        api.post("/api/v1/companies", "{\"name\":\"" + forged + "\"}");
        api.page("/casi/%0d%0aFORGED");
        for (String path :
                List.of("/casi?stato=", "/casi?dopo=", "/aziende?q=", "/rimborsi?mese=", "/tavolo?semestre=")) {
            api.page(path + "%0d%0aFORGED");
        }
        api.post(
                "/api/v1/cases/" + caseId + "/interviews",
                "{}",
                Map.of("X-Correlation-Id", "a FORGED", "Idempotency-Key", "b FORGED"));
        assertThat(LOG.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains("FORGED"));
        assertThat(LOG.list)
                .noneMatch(line -> line.getMDCPropertyMap().toString().contains("FORGED"));
    }
}
