package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R9 through pages and API: who sees, who says, who reads why. */
@OnOneServer
class DisadvantageServiceTest {

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient elena;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
    }

    private String referred(String category, String service) {
        ApiClient.Answer answer = people.staff()
                .post(
                        "/api/v1/referrals",
                        People.referral(People.LEGNANO, service)
                                .replace("\"1.1\",\"invalidityPercent\":67", "\"" + category + "\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String caseId = answer.json().get("caseId").asString();
        people.assign(caseId, "elena.galli", "Elena Galli");
        return caseId;
    }

    private static JsonNode status(ApiClient who, String caseId) {
        return who.get("/api/v1/cases/" + caseId).json().at("/document/referral/disadvantage");
    }

    private static void fill(ApiClient who, String caseId, String step, String fields) {
        String path = "/casi/" + caseId + "/" + step;
        assertThat(who.page(path).status()).isEqualTo(200);
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith("/casi/" + caseId);
    }

    private static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    @Test
    void R9_theSpecialistServiceSaysThatItsCareEndsAndTheStatusGoesWithIt() {
        String caseId = referred("2.1", People.CPS);
        ApiClient cps = people.service(People.CPS);
        assertThat(status(cps, caseId).get("counts").asBoolean()).isTrue();
        assertThat(cps.page("/casi/" + caseId).text())
                .contains(
                        "Svantaggio ai sensi della L.381/91", "Persona svantaggiata", "/casi/" + caseId + "/fine-cura");
        fill(cps, caseId, "fine-cura", "endedOn=2026-04-01");
        assertThat(status(elena, caseId).get("counts").asBoolean()).isFalse();
        assertThat(status(elena, caseId).get("since").asString()).isEqualTo("2026-04-01");
        assertThat(elena.page("/casi/" + caseId).text())
                .contains("Ora non conta come svantaggiata", "non segue più la persona", "dal 01/04/2026");
        assertThat(people.municipality(People.LEGNANO).page("/casi/" + caseId).text())
                .contains("Ora non conta come svantaggiata")
                .doesNotContain("/casi/" + caseId + "/cura");
        fill(cps, caseId, "cura", "resumedOn=2026-05-01");
        assertThat(status(elena, caseId).get("service").asString()).isEqualTo(People.CPS);
        assertThat(status(elena, caseId).get("ground").asString()).isEqualTo("followed");
        fill(elena, caseId, "fine-cura", "endedOn=2026-06-01");
        fill(elena, caseId, "cura", "service=SERT+Parabiago&resumedOn=2026-06-01");
        assertThat(status(elena, caseId).get("service").asString()).isEqualTo("SERT Parabiago");
        assertThat(code(cps.post("/api/v1/cases/" + caseId + "/specialist-care/end", "{\"endedOn\":\"2026-06-02\"}")))
                .isEqualTo("409 followed-by-another");
        assertThat(elena.post("/api/v1/cases/" + caseId + "/specialist-care", "{\"resumedOn\":\"2026-06-02\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void R9_whatIsStatedOfAYoungPersonIsReadByWhoReadsHealthDetails() {
        String caseId = referred("2.4.1", "Comune di Legnano");
        ApiClient legnano = people.municipality(People.LEGNANO);
        assertThat(legnano.page("/casi/" + caseId).text()).contains("per la categoria 2.4.1 serve una dichiarazione");
        fill(legnano, caseId, "svantaggio", "reason=Messa+alla+prova&statedOn=2026-03-10");
        assertThat(status(elena, caseId).get("counts").asBoolean()).isTrue();
        assertThat(status(elena, caseId).get("reason").asString()).isEqualTo("Messa alla prova");
        assertThat(legnano.page("/casi/" + caseId).text()).contains("Messa alla prova");
        ApiClient marco = people.operator("marco.sala");
        assertThat(marco.get("/api/v1/cases/" + caseId).text())
                .contains("\"stated\"")
                .doesNotContain("Messa alla prova");
        assertThat(marco.page("/casi/" + caseId).text())
                .contains("Persona svantaggiata")
                .doesNotContain("Messa alla prova");
        fill(legnano, caseId, "fine-svantaggio", "withdrawnOn=2026-03-20");
        assertThat(status(elena, caseId).get("counts").asBoolean()).isFalse();
        assertThat(code(legnano.post(
                        "/api/v1/cases/" + caseId + "/disadvantage/end", "{\"withdrawnOn\":\"2026-03-21\"}")))
                .isEqualTo("409 not-stated");
    }

    @Test
    void R9_saysNothingAboutADisabledPerson() {
        String caseId = people.followedCase();
        assertThat(status(elena, caseId).isNull()).isTrue();
        assertThat(elena.page("/casi/" + caseId).text()).doesNotContain("L.381/91");
        assertThat(code(elena.post("/api/v1/cases/" + caseId + "/specialist-care/end", "{\"endedOn\":\"2026-06-02\"}")))
                .isEqualTo("422 not-by-care");
    }
}
