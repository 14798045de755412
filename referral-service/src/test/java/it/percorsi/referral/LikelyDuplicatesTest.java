package it.percorsi.referral;

import static it.percorsi.referral.DuplicatesScene.codeOf;
import static it.percorsi.referral.DuplicatesScene.nextDay;
import static it.percorsi.referral.DuplicatesScene.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is known already is noticed before anything is stored, and nobody learns of strangers' cases by it. */
@OnOneServer
class LikelyDuplicatesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AccessLog accesses;

    private People people;
    private LocalDate born;
    private DuplicatesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new DuplicatesScene(people, jdbc);
        born = nextDay();
    }

    private void assertFound(String caseId, String referral) {
        ApiClient.Answer answer = people.staff().post("/api/v1/referrals", referral);
        assertThat(answer.status()).as(referral).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("likely-duplicate");
        assertThat(answer.json().at("/persons/0/caseIds/0").asString()).isEqualTo(caseId);
        assertThat(answer.text()).doesNotContain("Ferrario", "Nicol");
    }

    @Test
    void theSameCodeInWhicheverFormIsNoticed() {
        String caseId = scene.known("Ferrario", "Nicoletta", born);
        assertFound(caseId, referral("Ferrario", "Nicoletta", born));
        String omocode = codeOf("Ferrario", "Nicoletta", born).toOmocodeLevel(2).getValue();
        assertFound(caseId, referral("Ferrario", "Nicoletta", born, omocode, ""));
    }

    @Test
    void aSimilarNameWithAlmostTheSameDayOfBirthIsNoticed() {
        born = LocalDate.of(1949, 3, 7);
        String caseId = scene.known("Ferrario", "Nicoletta", born);
        String provisional = "12345678903";
        for (LocalDate almost : List.of(born, LocalDate.of(1949, 7, 3), born.plusDays(1), born.minusYears(10))) {
            assertFound(caseId, referral("Ferrari", "Nicolleta", almost, provisional, ""));
            assertFound(caseId, referral("Nicoletta", "Ferrario", almost, provisional, ""));
        }
        for (String other : List.of(
                referral("Ferrario", "Marta", born, provisional, ""),
                referral("Ferrario", "Nicoletta", born.plusDays(40), "00000000018", ""))) {
            ApiClient.Answer answer = people.staff().post("/api/v1/referrals", other);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    @Test
    void theSameRequestSentAgainIsNotItsOwnDuplicate() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String referral = referral("Ferrario", "Nicoletta", born);
        ApiClient.Answer first = people.staff().post("/api/v1/referrals", referral, key);
        await().until(() -> scene.tokens(first.json().get("personId").asString()) > 0);
        ApiClient.Answer again = people.staff().post("/api/v1/referrals", referral, key);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void aRequestThatWasAnsweredIsAnsweredSoAgainWhoeverCameMeanwhile() {
        String referral = referral("Ferrario", "Nicoletta", born);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        ApiClient.Answer first = people.staff().post("/api/v1/referrals", referral, key);
        ApiClient elena = people.operator("elena.galli");
        String form = ReferralFormTest.form(
                "Ferrario",
                "Marta",
                codeOf("Ferrario", "Marta", born).getValue(),
                born.toString(),
                "&sendingService=NOA&_key=" + UUID.randomUUID());
        ApiClient.Answer shown = elena.form("/segnalazioni/nuova", form);
        assertThat(shown.location()).contains("/casi/");
        for (String name : List.of("Nicoletta", "Marta")) {
            String code = codeOf("Ferrario", name, born).getValue();
            ApiClient.Answer other = people.staff()
                    .post("/api/v1/referrals", referral("Ferrario", name, born, code, "\"notADuplicate\":true,"));
            assertThat(other.status()).as(other.text()).isEqualTo(201);
            await().until(() -> scene.tokens(other.json().get("personId").asString()) > 0);
        }
        ApiClient.Answer again = people.staff().post("/api/v1/referrals", referral, key);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(elena.form("/segnalazioni/nuova", form).location()).isEqualTo(shown.location());
        ApiClient.Answer reused = people.staff().post("/api/v1/referrals", referral.replace("Prova", "Altro"), key);
        assertThat(reused.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoLearnsThatACodeIsKnownElsewhereIsInTheLogOfThatPerson() {
        String caseId = scene.known("Ferrario", "Nicoletta", born);
        String personId = people.staff()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        people.service("CPS di altri").post("/api/v1/referrals", referral("Ferrario", "Nicoletta", born));
        assertThat(accesses.about(personId, Long.MAX_VALUE, 10)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(AccessLog.Kind.SEARCH.text());
            assertThat(entry.organisation()).isEqualTo("CPS di altri");
        });
        // To whom the case is shown it is the case that was shown.
        people.service("NOA Parabiago").post("/api/v1/referrals", referral("Ferrario", "Nicoletta", born));
        assertThat(accesses.about(personId, Long.MAX_VALUE, 10))
                .noneSatisfy(entry -> assertThat(entry.organisation()).isEqualTo("NOA Parabiago"));
        assertThat(people.accesses(caseId, "search"))
                .anySatisfy(entry ->
                        assertThat(entry.get("organisation").asString()).isEqualTo("NOA Parabiago"));
    }

    @Test
    void whoMayNotOpenTheCaseLearnsNothingButThatTheCodeIsKnown() {
        String caseId = scene.known("Ferrario", "Nicoletta", born);
        ApiClient stranger = people.service("CPS di altri");
        ApiClient.Answer sameCode = stranger.post("/api/v1/referrals", referral("Ferrario", "Nicoletta", born));
        assertThat(sameCode.status()).isEqualTo(409);
        assertThat(sameCode.json().get("knownElsewhere").asBoolean()).isTrue();
        assertThat(sameCode.json().get("persons").isEmpty()).isTrue();
        assertThat(sameCode.text()).doesNotContain(caseId);
        String alike = referral("Ferrari", "Nicoletta", born, "00000000026", "");
        assertThat(stranger.post("/api/v1/referrals", alike).status()).isEqualTo(201);
        assertThat(people.service("NOA Parabiago")
                        .post("/api/v1/referrals", alike)
                        .json()
                        .at("/persons/0/caseIds/0")
                        .asString())
                .isEqualTo(caseId);
    }
}
