package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people send is shown as text, is not believed, and forges nothing. */
@OnOneServer
@ExtendWith(OutputCaptureExtension.class)
class HostileInputTest {

    private static final String SCRIPT = "<script>alert(1)</script>\\\"'";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;";

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private static String hostileReferral(String text) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"%1$s","caseManager":"%1$s",
                 "category":"2.1","registeredL68":false,"priority":"normal","reason":"%1$s","confirmedMismatch":true,"notADuplicate":true,
                 "person":{"familyName":"%1$s","givenName":"%1$s","codiceFiscale":"BNCLRA98R51G324Z","sex":"F",
                 "bornOn":"1998-10-11","bornAt":"%1$s","municipality":"015118","address":"%1$s","phone":""}}
                """.formatted(text);
    }

    @Test
    void scriptsInEveryTextAreShownAsText() {
        String caseId = people.staff()
                .post("/api/v1/referrals", hostileReferral(SCRIPT))
                .json()
                .get("caseId")
                .asString();
        people.assign(caseId, "elena.galli", SCRIPT);
        people.draftProject(caseId, SCRIPT);
        people.staff().post("/api/v1/cases/" + caseId + "/interviews", """
                {"kind":"knowledge","heldOn":"2026-04-02","operator":"%s"}""".formatted(SCRIPT));
        for (String page : List.of(
                "/casi",
                "/casi/" + caseId,
                "/casi/" + caseId + "/colloquio",
                "/casi/" + caseId + "/accordo",
                "/casi/" + caseId + "/operatore",
                "/casi/" + caseId + "/accessi",
                "/casi/frammenti/nomi?id=" + caseId)) {
            ApiClient.Answer answer = people.staff().page(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.text()).as(page).contains(SHOWN).doesNotContain("<script>alert");
        }
        assertThat(people.staff().page("/casi/" + caseId).text().split(Pattern.quote(SHOWN), -1))
                .hasSizeGreaterThan(9);
    }

    @Test
    void whatComesBackInARefusedFormOrAnErrorIsTextToo() {
        String path = "/casi/" + people.newCase(People.LEGNANO, People.CPS) + "/colloquio";
        String text = URLEncoder.encode("<script>alert(1)</script>\"'", StandardCharsets.UTF_8);
        ApiClient.Answer refused = people.staff()
                .form(path, "_key=" + UUID.randomUUID() + "&kind=first&heldOn=2026-03-09&operator=" + text);
        assertThat(people.staff().page(path, refused.header("Set-Cookie")).text())
                .contains("value=\"" + SHOWN + "\"")
                .doesNotContain("<script>alert");
        for (String query : List.of("stato=", "comune=", "categoria=", "dopo=", "cerca=")) {
            assertThat(people.staff().page("/casi?" + query + text).text()).doesNotContain("<script>alert");
        }
    }

    @Test
    void nobodySendsMoreThanTheFieldsThereAre() {
        for (String extra : List.of("caseId", "personId", "state", "operator", "actor", "ambito")) {
            ApiClient.Answer refused = people.staff()
                    .post(
                            "/api/v1/referrals",
                            People.referral(People.LEGNANO, People.CPS)
                                    .replaceFirst("\\{", "{\"" + extra + "\":\"x\","));
            assertThat(refused.status()).as(extra).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(extra);
        }
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        String other = people.newCase(People.LEGNANO, People.CPS);
        people.operator("marco.sala")
                .form(
                        "/casi/" + caseId + "/presa-in-carico",
                        "operator=lucia.ferrario&operatorName=Lucia&onlyWhenFree=false&caseId=" + other);
        assertThat(operatorOf(caseId)).isEqualTo("marco.sala");
        assertThat(operatorOf(other)).isEmpty();
    }

    private String operatorOf(String caseId) {
        return people.staff()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/operator")
                .asString("");
    }

    @Test
    void aServiceRefersInItsOwnNameWhateverIsWritten() {
        ApiClient cps = people.service(People.CPS);
        ApiClient.Answer sent = cps.post("/api/v1/referrals", People.referral(People.PARABIAGO, "NOA Parabiago"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(cps.get(sent.location())
                        .json()
                        .at("/document/referral/sendingService")
                        .asString())
                .isEqualTo(People.CPS);
        assertThat(cps.page("/segnalazioni/nuova").text())
                .contains(People.CPS)
                .doesNotContain("name=\"sendingService\"");
        String nobody = People.referral(People.LEGNANO, "x").replace("\"sendingService\":\"x\",", "");
        assertThat(cps.post("/api/v1/referrals", nobody).status()).isEqualTo(201);
        assertThat(people.staff()
                        .post("/api/v1/referrals", nobody)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("sendingService");
        assertThat(people.of("servizio").post("/api/v1/referrals", nobody).status())
                .isEqualTo(403);
    }

    @Test
    void R4_aMunicipalityRefersItsOwnResidents() {
        ApiClient legnano = people.municipality(People.LEGNANO);
        ApiClient.Answer foreign = legnano.post("/api/v1/referrals", People.referral(People.PARABIAGO, "Comune"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().get("code").asString()).isEqualTo("foreign-municipality");
        assertThat(foreign.json().get("rule").asString()).isEqualTo("R4");
        ApiClient.Answer own = legnano.post("/api/v1/referrals", People.referral(People.LEGNANO, "Comune"));
        assertThat(own.status()).isEqualTo(201);
        assertThat(legnano.get(own.location()).status()).isEqualTo(200);
        assertThat(legnano.page("/segnalazioni/nuova").text())
                .contains("Legnano")
                .doesNotContain(">Parabiago<");
        assertThat(legnano.post(own.location() + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anOperatorTakesAFreeCaseAndNobodyElses() {
        String path = "/api/v1/cases/" + people.newCase(People.LEGNANO, People.CPS) + "/operator";
        ApiClient marco = people.operator("marco.sala");
        String elena = "{\"operator\":\"elena.galli\",\"operatorName\":\"Elena Galli\"}";
        String himself = "{\"operator\":\"marco.sala\",\"operatorName\":\"Chiunque\"}";
        assertThat(marco.post(path, elena).status()).isEqualTo(403);
        assertThat(marco.post(path, himself).status()).isEqualTo(204);
        assertThat(marco.get(path.replace("/operator", ""))
                        .json()
                        .at("/document/operatorName")
                        .asString())
                .isEqualTo("Prova marco.sala");
        assertThat(marco.post(path, himself).json().get("code").asString()).isEqualTo("already-assigned");
        ApiClient.Answer taken = people.operator("elena.galli").post(path, elena);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("code").asString()).isEqualTo("assigned-to-another");
        assertThat(people.coordinator().post(path, elena).status()).isEqualTo(204);
        assertThat(people.coordinator()
                        .post(path, "{\"operator\":\"a b\\r\\nc\",\"operatorName\":\"x\"}")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("operator");
    }

    @Test
    void lineBreaksInInputForgeNoLineOfTheLog(CapturedOutput output) {
        String forged = "x\\r\\n2026-01-01T00:00:00Z FORGED";
        String caseId = people.staff()
                .post("/api/v1/referrals", hostileReferral(forged))
                .json()
                .get("caseId")
                .asString();
        people.assign(caseId, "elena.galli", forged);
        people.assign(caseId, "marco.sala", forged);
        people.staff().post("/api/v1/referrals", "{\"x\\r\\nFORGED\":1}");
        people.staff().page("/casi/%0d%0aFORGED");
        people.staff().page("/casi?stato=%0d%0aFORGED&dopo=%0d%0aFORGED");
        people.operator("elena.galli").form("/casi/" + caseId + "/emergenza", "reason=%0d%0aFORGED");
        assertThat(output.getAll().lines().filter(line -> line.startsWith("FORGED") || line.contains("Z FORGED")))
                .isEmpty();
    }
}
