package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people work on one case at the same time. */
@OnOneServer
class ConflictTest {

    private static final String ASSESSMENT =
            "completedOn=2026-03-20&suitability=%s&maxWeeklyHours=%s&recommendedInstruments=tirocinio&operator=Sara";

    @LocalServerPort
    private int port;

    private ApiClient elena;
    private ApiClient marco;

    @BeforeEach
    void connect() {
        ApiClient api = new ApiClient(port);
        elena = api.with(TestTokens.user("elena.galli", "operatore", "coordinatore"));
        marco = api.with(TestTokens.user("marco.villa", "coordinatore"));
    }

    private String interviewedCase() {
        String path = elena.post("/api/v1/referrals", """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"normal","requestedInstrument":"tirocinio",
                 "reason":"Prova","person":{"familyName":"Bianchi","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}""").location();
        done(elena.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        done(elena.post(path + "/interviews", """
                {"kind":"first","heldOn":"2026-03-09","operator":"Sara"}"""));
        return path;
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static String page(String path) {
        return path.replace("/api/v1/cases", "/casi");
    }

    private static String opened(ApiClient who, String form) {
        return Html.value(who.page(form).text(), "_version");
    }

    @Test
    void whoIsOvertakenSeesBothValuesAndChooses() {
        String path = interviewedCase();
        String form = page(path) + "/valutazione";
        String seen = opened(marco, form);
        assertThat(seen).isEqualTo("2");
        assertThat(elena.form(form, ASSESSMENT.formatted("suitable", "25") + "&_version=" + opened(elena, form))
                        .status())
                .isEqualTo(302);

        ApiClient.Answer conflict =
                marco.form(form, ASSESSMENT.formatted("autonomous", "18") + "&_key=marco-1&_version=" + seen);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Nel frattempo qualcosa è cambiato", "Valutazione conclusa")
                .contains("elena.galli (operatore, coordinatore)")
                .contains("Il tuo valore: 18", "Il valore di elena.galli: 25")
                .contains("Esito della valutazione", "name=\"_choice.suitability\"")
                .doesNotContain("name=\"_choice.operator\"", "name=\"_choice.completedOn\"");
        assertThat(elena.get(path)
                        .json()
                        .at("/document/assessment/maxWeeklyHours")
                        .asInt())
                .isEqualTo(25);

        Map<String, String> choices = Map.of("_choice.maxWeeklyHours", "mine", "_choice.suitability", "theirs");
        ApiClient.Answer saved = marco.form(form, Html.form(conflict.text(), form, choices));

        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        ApiClient.Answer now = elena.get(path);
        assertThat(now.json().at("/document/assessment/maxWeeklyHours").asInt()).isEqualTo(18);
        assertThat(now.json().at("/document/assessment/suitability").asString()).isEqualTo("suitable");
        assertThat(now.json().at("/document/assessment/operator").asString()).isEqualTo("Sara");
        assertThat(now.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void whatOnlyAddsStandsAgainstNothing() {
        String path = interviewedCase();
        String form = page(path) + "/valutazione";
        String seen = opened(marco, form);
        done(elena.post(path + "/interviews", """
                {"kind":"knowledge","heldOn":"2026-03-12","operator":"Sara"}"""));
        assertThat(marco.form(form, ASSESSMENT.formatted("suitable", "18") + "&_version=" + seen)
                        .status())
                .isEqualTo(302);
        assertThat(elena.get(path)
                        .json()
                        .at("/document/assessment/maxWeeklyHours")
                        .asInt())
                .isEqualTo(18);
    }

    @Test
    void aFieldWithoutAChoiceIsNotSaved() {
        String path = interviewedCase();
        String form = page(path) + "/valutazione";
        String seen = opened(marco, form);
        done(elena.post(path + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":[],"operator":"Sara"}"""));
        ApiClient.Answer conflict = marco.form(form, ASSESSMENT.formatted("suitable", "18") + "&_version=" + seen);
        assertThat(conflict.text()).contains("Il valore di elena.galli: (vuoto)");
        assertThat(marco.form(form, Html.form(conflict.text(), form, Map.of())).status())
                .isEqualTo(400);
        assertThat(elena.get(path).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void objectivesAreSharedWithThoseOnlyWhoMayReadThem() {
        String path = interviewedCase();
        done(elena.post(path + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara"}"""));
        String form = page(path) + "/progetto";
        String seen = opened(elena, form);
        done(elena.post(path + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Imparare a stirare, bene"],
                 "weeklyHours":20,"months":6,"familyInvolved":true}"""));
        String mine = "draftedOn=2026-04-01&instrument=tirocinio&objectives=Puntualita&objectives=Ordine"
                + "&measures=Registro&measures=Tutor&dueOn=2026-06-30&dueOn=2026-06-30&weeklyHours=20&months=6"
                + "&evaluationWeeks=8&evaluators=person&evaluators=referring-service&_familyInvolved=on&_version="
                + seen;

        ApiClient other = elena.with(TestTokens.user("ugo.neri", "operatore"));
        String hidden = other.form(form, mine).text();
        assertThat(hidden).contains("non è visibile al tuo ruolo").doesNotContain("Imparare a stirare");

        ApiClient.Answer conflict = marco.form(form, mine);
        assertThat(conflict.text())
                .contains("Il tuo valore: Puntualita, Ordine", "Il valore di elena.galli: Imparare a stirare, bene")
                .contains("Famiglia coinvolta", "Il tuo valore: (vuoto)", "Il valore di elena.galli: sì");
        Map<String, String> choices = Map.of(
                "_choice.objectives", "mine",
                "_choice.measures", "mine",
                "_choice.dueOn", "mine",
                "_choice.evaluationWeeks", "mine",
                "_choice.evaluators", "mine",
                "_choice.familyInvolved", "theirs");
        assertThat(marco.form(form, Html.form(conflict.text(), form, choices)).status())
                .isEqualTo(302);
        assertThat(marco.get(path).json().at("/document/project/objectives").toString())
                .isEqualTo("[\"Puntualita\",\"Ordine\"]");
        assertThat(marco.get(path)
                        .json()
                        .at("/document/project/requiredParties")
                        .toString())
                .contains("family");
    }

    @Test
    void whatCannotBeDoneAnyMoreIsRefusedWithItsReason() {
        String path = elena.post("/api/v1/referrals", """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"normal","reason":"Prova",
                 "person":{"familyName":"Bianchi","givenName":"Laura","codiceFiscale":"BNCLRA98R51G324Z","sex":"F",
                 "bornOn":"1998-10-11","bornAt":"Parabiago","municipality":"015118","address":"via Gornati 89",
                 "phone":"3347795038"}}""").location();
        String form = page(path) + "/inoltro";
        String seen = opened(marco, form);
        done(elena.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        ApiClient.Answer refused = marco.form(form, "endorsedOn=2026-03-06&_version=" + seen);
        assertThat(refused.status()).isEqualTo(302);
        assertThat(marco.page(form, refused.header("Set-Cookie")).text()).contains("Regola R4");
        assertThat(elena.get(path).header("ETag")).isEqualTo("\"1\"");
    }
}
