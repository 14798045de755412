package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R26: a municipality asks for support for a worker who is at risk of losing the job. */
@OnOneServer
class SupportJourneyTest {

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient elena;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
    }

    private static String referral() {
        return People.referral(People.LEGNANO, "Comune di Legnano")
                .replace("\"priority\"", "\"requestedInstrument\":\"retention-support\",\"priority\"");
    }

    private static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private static void fill(ApiClient who, String caseId, String step, String fields) {
        String path = "/casi/" + caseId + "/sostegno/" + step;
        ApiClient.Answer form = who.page(path);
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith("/casi/" + caseId + "/sostegno");
    }

    @Test
    void R26_theMunicipalityAsksTheWorkerIsHeardAnotherOperatorMeetsTheCompany() {
        assertThat(code(people.service(People.CPS).post("/api/v1/referrals", referral())))
                .isEqualTo("422 support-by-municipality");
        ApiClient legnano = people.municipality(People.LEGNANO);
        ApiClient.Answer taken = legnano.post("/api/v1/referrals", referral());
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        String caseId = taken.json().get("caseId").asString();
        String api = "/api/v1/cases/" + caseId;
        people.assign(caseId, "elena.galli", "Elena Galli");
        legnano.post(api + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        assertThat(elena.page("/casi/" + caseId).text()).contains("/casi/" + caseId + "/sostegno");
        assertThat(elena.page("/casi/" + caseId + "/sostegno").text())
                .contains("Non è ancora stato sentito")
                .doesNotContain("/sostegno/azienda");
        assertThat(code(elena.post(api + "/support/company-meetings", """
                {"operator":"Marco Sala","company":"Rossi srl","findings":"Turni","heardOn":"2026-03-12"}"""))).isEqualTo("409 worker-not-heard");
        elena.post(api + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Elena Galli\"}");
        assertThat(elena.page("/casi/" + caseId).text()).contains("Va incontrata l’azienda");
        assertThat(code(elena.post(api + "/support/company-meetings", """
                {"operator":"elena galli","company":"Rossi srl","findings":"Turni","heardOn":"2026-03-12"}"""))).isEqualTo("409 same-operator");
        fill(
                elena,
                caseId,
                "azienda",
                "operator=Marco+Sala&company=Rossi+srl&findings=Sono+cambiati+i+turni&heardOn=2026-03-12");
        fill(elena, caseId, "servizio", "service=Consultorio&note=Separazione+in+corso&activatedOn=2026-03-13");
        assertThat(elena.page("/casi/" + caseId + "/sostegno").text())
                .contains(
                        "Sentito il 09/03/2026 da Elena Galli",
                        "Incontrata il 12/03/2026 da Marco Sala",
                        "Rossi srl",
                        "Sono cambiati i turni",
                        "Consultorio",
                        "Separazione in corso");
        assertThat(legnano.get(api + "/support").text()).contains("Separazione in corso");
        ApiClient marco = people.operator("marco.sala");
        assertThat(marco.get(api + "/support").text())
                .contains("Marco Sala")
                .doesNotContain("Rossi", "turni", "Consultorio", "Separazione");
        assertThat(marco.page("/casi/" + caseId).text()).doesNotContain("Rossi srl", "Consultorio");
        assertThat(people.municipality(People.PARABIAGO).get(api + "/support").status())
                .isEqualTo(404);
        assertThat(elena.page("/casi/" + people.followedCase() + "/sostegno").text())
                .contains("La segnalazione non chiede il sostegno")
                .doesNotContain("/sostegno/azienda");
    }
}
