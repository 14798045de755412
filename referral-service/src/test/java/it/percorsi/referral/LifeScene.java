package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Steps of a case through pages and API, and its clocks afterwards. */
final class LifeScene {

    private LifeScene() {}

    static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    static String page(String caseId) {
        return "/casi/" + caseId;
    }

    static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    static void refused(ApiClient.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    /** Fills a form in and lands on the case's page. */
    static void fill(ApiClient who, String caseId, String step, String fields) {
        String path = page(caseId) + "/" + step;
        ApiClient.Answer form = who.page(path);
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        assertThat(form.text()).contains("name=\"_key\"");
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith(page(caseId));
    }

    static JsonNode clock(ApiClient who, String caseId, int which) {
        return who.get(api(caseId)).json().at("/clocks/" + which);
    }
}
