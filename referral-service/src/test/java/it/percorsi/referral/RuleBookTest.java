package it.percorsi.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator enacts other rules for days to come; what was begun before keeps those of its day. */
@OnOneServer
class RuleBookTest {

    /** As they come, but for active job search, which the person and the tutor agree to. */
    private static final String BOXES =
            "&parti=tirocinio/case-manager&parti=tirocinio/referring-service&parti=tirocinio/tutor"
                    + "&parti=borsa-lavoro/case-manager&parti=borsa-lavoro/referring-service&parti=borsa-lavoro/tutor"
                    + "&parti=direct-placement/case-manager&parti=direct-placement/referring-service&parti=direct-placement/tutor"
                    + "&parti=active-job-search/tutor&prove=2.1/certificate";

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    static String version(LocalDate from, int invalidity, int interview, int project) {
        return """
                {"validFrom":"%s","invalidityOver":%d,"daysToFirstInterview":%d,"daysToSharedProject":%d}
                """.formatted(from, invalidity, interview, project);
    }

    private static String lists(LocalDate from, String more) {
        return version(from, 45, 31, 61).strip().replaceFirst("}$", "," + more + "}");
    }

    private ApiClient.Answer enact(String version) {
        return people.coordinator().post("/api/v1/rule-books/referral", version);
    }

    private void enacted(String version) {
        ApiClient.Answer answer = enact(version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void aCoordinatorSeesWhatChangesBeforeEnactingAndEverybodyReadsItAfterwards() {
        ApiClient coordinator = people.coordinator();
        String from = today.plusYears(3).toString();
        String form = coordinator.page("/regole/nuova").text();
        assertThat(form)
                .containsPattern("value=\"tirocinio/tutor\"[^>]*checked")
                .doesNotContainPattern("value=\"2.1/certificate\"[^>]*checked")
                .containsPattern("value=\"priority\"[^>]*checked")
                .doesNotContain("tirocinio/person", "1.1/invalidity", "2.1/targeted-placement", "retention-support");
        Map<String, String> written = new LinkedHashMap<>();
        written.put("validaDal", from);
        written.put("giorniColloquio", "20");
        written.put("giorniProgetto", "50");
        written.put("invalidita", "45");
        written.put("settimaneVerifica", "10");
        written.put("ordine", "category");
        ApiClient.Answer preview =
                coordinator.form("/regole/anteprima", Html.form(form, "/regole/anteprima", written) + BOXES);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text())
                .contains("da 31 a 20 giorni", "da 61 a 50 giorni", "aspettano ancora il primo colloquio")
                .contains("al massimo ogni 10 settimane invece di 13")
                .contains("Ricerca attiva del lavoro: accettano Persona, Tutor SISL (prima: Persona, Case manager, ")
                .contains("2.1 Area psichiatrica (CPS): serve Certificato allegato (prima: niente di più)")
                .contains("Per categoria nell’ordine della Carta")
                .contains(
                        "La Carta dei Servizi chiede di più",
                        "Ricerca attiva del lavoro: Case manager, Servizio inviante")
                .doesNotContain("Categoria 1.1", "Tirocinio: accettano");
        assertThat(coordinator.page("/regole").text()).doesNotContain(from + "/");

        String confirmed = Html.form(preview.text(), "/regole", Map.of());
        String late = Html.form(
                coordinator
                        .form(
                                "/regole/anteprima",
                                Html.form(coordinator.page("/regole/nuova").text(), "/regole/anteprima", written)
                                        + BOXES)
                        .text(),
                "/regole",
                Map.of());
        assertThat(coordinator.form("/regole", confirmed).status()).isEqualTo(302);
        assertThat(coordinator.form("/regole", confirmed).status())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(coordinator.form("/regole", late).location())
                .as("somebody decided the same meanwhile")
                .endsWith("/regole/nuova");
        String page = people.service(People.CPS).page("/regole").text();
        assertThat(page)
                .contains("carta-ccs-1", "In vigore oggi", "Carta dei Servizi", "Deciso dal coordinamento il ")
                .contains("Ricerca attiva del lavoro: accettano Persona, Tutor SISL (prima: Persona, Case manager, ")
                .contains("Tirocinio: Persona, Case manager, Servizio inviante, Tutor SISL")
                .containsOnlyOnce(">" + from + "/")
                .doesNotContain("/regole/nuova");
        var latest = people.service(People.CPS)
                .get("/api/v1/rule-books/referral")
                .json()
                .valueStream()
                .filter(one -> from.equals(one.get("validFrom").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(latest.at("/numbers/evaluationWeeks").asInt()).isEqualTo(10);
        assertThat(latest.get("waitingOrder").asString()).isEqualTo("category");
        assertThat(latest.at("/requiredParties/3/instrument").asString()).isEqualTo("active-job-search");
        assertThat(latest.at("/requiredParties/3/parties").toString()).isEqualTo("[\"person\",\"tutor\"]");
        assertThat(latest.at("/evidence/1/evidence").toString()).isEqualTo("[\"certificate\"]");

        written.put("giorniColloquio", "25");
        written.put("validaDal", today.plusYears(3).plusDays(1).toString());
        assertThat(previewed(coordinator, form, written)).contains("da 20 a 25 giorni");
        written.put("validaDal", today.plusYears(3).minusDays(1).toString());
        assertThat(previewed(coordinator, form, written)).contains("da 31 a 25 giorni");
    }

    static String previewed(ApiClient coordinator, String form, Map<String, String> written) {
        return coordinator
                .form("/regole/anteprima", Html.form(form, "/regole/anteprima", written) + BOXES)
                .text();
    }

    @Test
    void aRefusedFormComesBackAsItWasTicked() {
        ApiClient coordinator = people.coordinator();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("validaDal", today.minusDays(1).toString());
        written.put("giorniColloquio", "20");
        written.put("giorniProgetto", "50");
        written.put("invalidita", "45");
        written.put("settimaneVerifica", "10");
        written.put("ordine", "referral-day");
        written.put("prove", "2.2/written-report");
        written.put("_from", "/regole/nuova");
        String form = coordinator.page("/regole/nuova").text();
        ApiClient.Answer refused = coordinator.form("/regole/anteprima", Html.form(form, "/regole/anteprima", written));
        String again =
                coordinator.page("/regole/nuova", refused.header("Set-Cookie")).text();
        assertThat(again)
                .contains("Una versione può valere da oggi in poi")
                .containsPattern("value=\"2.2/written-report\"[^>]*checked")
                .containsPattern("value=\"referral-day\"[^>]*checked")
                .doesNotContainPattern("value=\"tirocinio/tutor\"[^>]*checked");
    }

    @Test
    void whatIsOverIsNeverChangedAndWhatIsTheSameIsNoChange() {
        assertThat(code(enact(version(today.minusDays(1), 45, 20, 61)))).isEqualTo("rule-book-in-the-past");
        assertThat(code(enact(version(today, 45, 31, 61)))).isEqualTo("rule-book-unchanged");
        assertThat(enact(version(today, 100, 31, 61)).status()).isEqualTo(400);
        assertThat(people.operator("elena.galli")
                        .post("/api/v1/rule-books/referral", version(today, 45, 20, 61))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void R8_R29_whatMakesARuleIsNotTakenOutOfIt() {
        LocalDate from = today.plusYears(2);
        assertThat(code(enact(
                        lists(from, "\"requiredParties\":[{\"instrument\":\"tirocinio\",\"parties\":[\"tutor\"]}]"))))
                .isEqualTo("rule-book-without-person");
        assertThat(code(enact(lists(
                        from,
                        "\"requiredParties\":[{\"instrument\":\"retention-support\",\"parties\":[\"person\"]}]"))))
                .isEqualTo("rule-book-code-unknown");
        assertThat(code(enact(lists(from, "\"evidence\":[{\"category\":\"1.1\",\"evidence\":[]}]"))))
                .isEqualTo("rule-book-evidence-misplaced");
        assertThat(code(enact(lists(from, "\"evidence\":[{\"category\":\"2.1\",\"evidence\":[\"invalidity\"]}]"))))
                .isEqualTo("rule-book-evidence-misplaced");
        assertThat(enact(lists(from, "\"waitingOrder\":\"by-lot\"")).status()).isEqualTo(400);
        assertThat(enact(lists(from, "\"evaluationWeeks\":53")).status()).isEqualTo(400);
    }

    @Test
    void R8_R27_aVersionThatHoldsTodayDecidesWhatIsForwardedAndWhoIsCalledFirst() {
        String before = referred("normal", "2026-01-04");
        String later = waiting(referred("high", "2026-01-06"));
        String earlier = waiting(referred("normal", "2026-01-05"));
        try {
            enacted(
                    lists(
                            today,
                            "\"waitingOrder\":\"referral-day\",\"evidence\":[{\"category\":\"1.1\",\"evidence\":[\"invalidity\",\"certificate\"]}]"));
            ApiClient elena = people.operator("elena.galli");
            assertThat(elena.get("/api/v1/cases/waiting-list").json().findValuesAsString("caseId"))
                    .containsSubsequence(earlier, later);
            assertThat(position(elena, earlier)).isEqualTo(position(elena, later) - 1);
            assertThat(elena.page("/casi/lista-attesa").text())
                    .contains("nell’ordine in cui va chiamato. Dalla segnalazione meno recente.");

            assertThat(elena.page("/casi/" + before + "/inoltro").text())
                    .contains("Prima di inoltrare serve", "Il certificato.", "/documenti/nuovo?tipo=certificate");
            ApiClient.Answer refused = forward(before);
            assertThat(code(refused)).isEqualTo("evidence-missing");
            assertThat(people.staff()
                            .upload(
                                    "/api/v1/cases/" + before + "/documents",
                                    Map.of("kind", "certificate"),
                                    "certificato.pdf",
                                    "%PDF-1.7\nVerbale".getBytes(UTF_8),
                                    Map.of("Idempotency-Key", "certificate-" + before))
                            .status())
                    .isEqualTo(201);
            assertThat(elena.page("/casi/" + before + "/inoltro").text()).doesNotContain("Prima di inoltrare serve");
            assertThat(forward(before).status()).isEqualTo(204);
        } finally {
            enacted(
                    lists(
                            today,
                            "\"waitingOrder\":\"priority\",\"evidence\":[{\"category\":\"1.1\",\"evidence\":[\"invalidity\"]}]"));
        }
        ApiClient elena = people.operator("elena.galli");
        assertThat(elena.get("/api/v1/cases/waiting-list").json().findValuesAsString("caseId"))
                .containsSubsequence(later, earlier);
        for (String caseId : new String[] {later, earlier}) {
            assertThat(people.staff()
                            .post("/api/v1/cases/" + caseId + "/waiting/end", "{\"leftOn\":\"2026-03-07\"}")
                            .status())
                    .isEqualTo(204);
        }
    }

    private static long position(ApiClient who, String caseId) {
        return who.get("/api/v1/cases/" + caseId).json().get("waitingPosition").asLong();
    }

    private ApiClient.Answer forward(String caseId) {
        return people.staff()
                .post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"%s\"}".formatted(today));
    }

    private String referred(String priority, String on) {
        return people.staff()
                .post(
                        "/api/v1/referrals",
                        People.referral(People.LEGNANO, People.CPS)
                                .replace("\"normal\"", "\"" + priority + "\"")
                                .replace("2026-03-02", on))
                .json()
                .get("caseId")
                .asString();
    }

    private String waiting(String caseId) {
        assertThat(people.staff()
                        .post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/waiting",
                                "{\"reason\":\"no-operator\",\"joinedOn\":\"2026-03-06\"}")
                        .status())
                .isEqualTo(204);
        return caseId;
    }

    private static String code(ApiClient.Answer answer) {
        return answer.json().get("code").asString();
    }
}
