package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.util.List;
import java.util.UUID;

/** A case of San Giorgio su Legnano whose person moves, perhaps to Busto Garolfo. */
final class TransferScene {

    static final String FROM = "015194";
    static final String TO = "015041";
    static final String LIST = "/casi/trasferimenti";
    static final String API = "/api/v1/cases/transfers";

    static final String PROPOSAL =
            "{\"municipality\":\"%s\",\"reason\":\"Abita dalla sorella\",\"movedOn\":\"2026-05-04\"}";

    final People people;
    final ApiClient from;
    final ApiClient to;

    TransferScene(int port) {
        people = new People(port);
        from = people.municipality(FROM);
        to = people.municipality(TO);
        // Who was never here is told nothing.
        assertThat(from.page("/avvisi").status()).isEqualTo(200);
        assertThat(to.page("/avvisi").status()).isEqualTo(200);
    }

    String newCase() {
        ApiClient.Answer answer = from.post("/api/v1/referrals", People.referral(FROM, "Comune di San Giorgio"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("caseId").asString();
    }

    String proposed() {
        String caseId = newCase();
        done(from.post("/api/v1/cases/" + caseId + "/transfer", PROPOSAL.formatted(TO)));
        return caseId;
    }

    static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    static void fill(ApiClient who, String path, String fields, String next) {
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith(next);
    }

    static List<String> waiting(ApiClient who) {
        return who.get(API + "?limit=100").json().findValuesAsString("caseId");
    }

    static void isTold(ApiClient who, String caseId, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(who, caseId)).contains(kind));
    }
}
