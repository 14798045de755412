package it.percorsi.referral;

import static it.percorsi.referral.DuplicatesScene.codeOf;
import static it.percorsi.referral.DuplicatesScene.nextDay;
import static it.percorsi.referral.DuplicatesScene.referral;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether it is the same person is asked before anything is stored, and the answer is taken. */
@OnOneServer
class DuplicatesAnsweredTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private People people;
    private LocalDate born;
    private DuplicatesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new DuplicatesScene(people, jdbc);
        born = nextDay();
    }

    @Test
    void anotherPersonIsTakenAndTheSameOneGetsAFurtherCase() {
        String caseId = scene.known("Ferrario", "Nicoletta", born);
        String code = codeOf("Ferrario", "Nicoletta", born).getValue();
        ApiClient.Answer other = people.staff()
                .post("/api/v1/referrals", referral("Ferrario", "Nicoletta", born, code, "\"notADuplicate\":true,"));
        assertThat(other.status()).as(other.text()).isEqualTo(201);
        String personId = people.staff()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        assertThat(other.json().get("personId").asString()).isNotEqualTo(personId);
        String again = referral("Ferrario", "Nicoletta", born, code, "\"samePersonAs\":\"%s\",".formatted(personId));
        ApiClient.Answer further = people.operator("elena.galli").post("/api/v1/referrals", again);
        assertThat(further.status()).as(further.text()).isEqualTo(201);
        assertThat(further.json().get("personId").asString()).isEqualTo(personId);
        assertThat(further.json().get("caseId").asString()).isNotEqualTo(caseId);
        assertThat(people.service("NOA Parabiago")
                        .post("/api/v1/referrals", again)
                        .status())
                .isEqualTo(403);
        String unlike = referral(
                "Rossi", "Ugo", born.plusDays(40), "12345678903", "\"samePersonAs\":\"%s\",".formatted(personId));
        assertThat(people.staff()
                        .post("/api/v1/referrals", unlike)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("samePersonAs");
    }

    @Test
    void thePageAsksBeforeItStoresAndTakesTheAnswer() {
        String caseId = scene.known("Ferrario", "Nicoletta", born);
        ApiClient elena = people.operator("elena.galli");
        String fields = ReferralFormTest.form(
                        "Ferrario",
                        "Nicoletta",
                        codeOf("Ferrario", "Nicoletta", born).getValue(),
                        born.toString(),
                        "&sendingService=NOA")
                + "&_key=" + UUID.randomUUID();
        ApiClient.Answer asked = elena.form("/segnalazioni/nuova", fields);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text())
                .contains("Ferrario Nicoletta", "stesso codice fiscale", "href=\"/casi/" + caseId + "\"")
                .contains("È la stessa persona", "value=\"nobody\"");
        ApiClient.Answer stranger = people.service("CPS di altri").form("/segnalazioni/nuova", fields);
        assertThat(stranger.text())
                .contains("telefonare al servizio prima di inviare")
                .doesNotContain(caseId, "È la stessa persona");
        assertThat(elena.form("/segnalazioni/nuova", fields + "&samePerson=nobody")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void bothQuestionsAreAskedTogetherAndTheirAnswersAreKept() {
        scene.known("Ferrario", "Nicoletta", born);
        ApiClient elena = people.operator("elena.galli");
        String fields = ReferralFormTest.form(
                "Ferrario",
                "Nicoletta",
                codeOf("Ferrario", "Nicoletta", born).getValue(),
                born.plusDays(1).toString(),
                "&sendingService=NOA&_key=" + UUID.randomUUID());
        assertThat(elena.form("/segnalazioni/nuova", fields).text())
                .contains("name=\"confirmedMismatch\"", "name=\"samePerson\"");
        assertThat(elena.form("/segnalazioni/nuova", fields + "&samePerson=nobody")
                        .text())
                .contains("name=\"confirmedMismatch\"", "value=\"nobody\" checked");
        ApiClient.Answer half = elena.form("/segnalazioni/nuova", fields + "&confirmedMismatch=true");
        assertThat(half.status()).isEqualTo(409);
        assertThat(half.text()).containsPattern("name=\"confirmedMismatch\" checked");
        assertThat(elena.form("/segnalazioni/nuova", fields + "&samePerson=nobody&confirmedMismatch=true")
                        .status())
                .isEqualTo(302);
    }
}
