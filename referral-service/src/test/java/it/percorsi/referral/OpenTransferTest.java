package it.percorsi.referral;

import static it.percorsi.referral.TransferScene.API;
import static it.percorsi.referral.TransferScene.LIST;
import static it.percorsi.referral.TransferScene.PROPOSAL;
import static it.percorsi.referral.TransferScene.TO;
import static it.percorsi.referral.TransferScene.code;
import static it.percorsi.referral.TransferScene.fill;
import static it.percorsi.referral.TransferScene.isTold;
import static it.percorsi.referral.TransferScene.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R4: a transfer that nobody has accepted is listed to those whom it concerns, refused, or taken back. */
@OnOneServer
class OpenTransferTest {

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient from;
    private ApiClient to;
    private TransferScene scene;

    @BeforeEach
    void meet() {
        scene = new TransferScene(port);
        people = scene.people;
        from = scene.from;
        to = scene.to;
    }

    @Test
    void R4_whoRefusesSaysWhyAndTheCaseStaysWhereItIs() {
        String caseId = scene.proposed();
        String page = "/casi/" + caseId;
        fill(to, page + "/trasferimento/rifiuto", "reason=Non+risulta+residente", LIST);
        assertThat(to.page(page + "/trasferimento/risposta").status()).isEqualTo(404);
        assertThat(waiting(to)).doesNotContain(caseId);
        assertThat(from.page(page + "/trasferimento").text())
                .contains("Il comune di Busto Garolfo non ha accettato il caso", "Non risulta residente");
        assertThat(from.get("/api/v1/cases/" + caseId + "/transfer")
                        .json()
                        .get("refusal")
                        .asString())
                .isEqualTo("Non risulta residente");
        isTold(from, caseId, "transfer-refused");
    }

    @Test
    void whoProposedTakesItBack() {
        String caseId = scene.proposed();
        assertThat(code(people.staff().post("/api/v1/cases/" + caseId + "/transfer", PROPOSAL.formatted(TO))))
                .isEqualTo("409 transfer-already-proposed");
        fill(from, "/casi/" + caseId + "/trasferimento/ritiro", "", "/casi/" + caseId + "/trasferimento");
        assertThat(waiting(to)).doesNotContain(caseId);
        assertThat(to.page("/casi/" + caseId + "/trasferimento/risposta").status())
                .isEqualTo(404);
        assertThat(code(to.post("/api/v1/cases/" + caseId + "/transfer/acceptance", "{\"caseManager\":\"Ida Sala\"}")))
                .isEqualTo("409 no-transfer-proposed");
        assertThat(code(people.staff().delete("/api/v1/cases/" + caseId + "/transfer")))
                .isEqualTo("409 no-transfer-proposed");
    }

    @Test
    void listsAreReadInPages() {
        String older = scene.proposed();
        String newer = scene.proposed();
        ApiClient.Answer first = to.get(API + "?limit=1");
        assertThat(first.json().size()).isEqualTo(1);
        String link = first.header("Link");
        assertThat(to.get(link.substring(1, link.indexOf('>'))).json().size()).isEqualTo(1);
        assertThat(waiting(to)).contains(older, newer);
        assertThat(to.get(API + "?after=x").status()).isEqualTo(400);
        assertThat(people.coordinator().get(API + "/passed-on").status()).isEqualTo(400);
        assertThat(people.coordinator().get(API + "?municipality=015146").status())
                .isEqualTo(400);
        assertThat(people.service(People.CPS).page(LIST).status()).isEqualTo(403);
    }
}
