package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is known already is noticed before anything is stored, and nobody learns of strangers' cases by it. */
@OnOneServer
class LikelyDuplicatesTest {

    /** Each test's people have days of birth of their own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AccessLog accesses;

    private People people;
    private LocalDate born;

    @BeforeEach
    void meet() {
        people = new People(port);
        born = LocalDate.of(1961, 1, 5).plusDays(97L * DAYS.getAndIncrement());
    }

    private static CodiceFiscale codeOf(String family, String given, LocalDate born) {
        return CodiceFiscale.of(Person.builder()
                .lastname(family)
                .firstname(given)
                .birthDate(born)
                .isFemale(true)
                .city(City.builder()
                        .name("PARABIAGO")
                        .prov("MI")
                        .belfiore("G324")
                        .build())
                .build());
    }

    private String referral(String family, String given, LocalDate born, String code, String more) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"NOA Parabiago","caseManager":"Anna Re",
                 "category":"2.2","registeredL68":false,"priority":"normal","reason":"Prova",%s
                 "person":{"familyName":"%s","givenName":"%s","codiceFiscale":"%s","sex":"F","bornOn":"%s",
                 "bornAt":"Parabiago","municipality":"015168","address":"","phone":""}}
                """.formatted(more, family, given, code, born);
    }

    private String referral(String family, String given, LocalDate born) {
        return referral(family, given, born, codeOf(family, given, born).getValue(), "");
    }

    /** A case of somebody whom the index finds. */
    private String known(String family, String given) {
        ApiClient.Answer answer = people.staff().post("/api/v1/referrals", referral(family, given, born));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String personId = answer.json().get("personId").asString();
        await().until(() -> tokens(personId) > 0);
        return answer.json().get("caseId").asString();
    }

    private int tokens(String personId) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM referral_index.person_token WHERE person_id = ?", Integer.class, personId);
        return count == null ? 0 : count;
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
        String caseId = known("Ferrario", "Nicoletta");
        assertFound(caseId, referral("Ferrario", "Nicoletta", born));
        String omocode = codeOf("Ferrario", "Nicoletta", born).toOmocodeLevel(2).getValue();
        assertFound(caseId, referral("Ferrario", "Nicoletta", born, omocode, ""));
    }

    @Test
    void aSimilarNameWithAlmostTheSameDayOfBirthIsNoticed() {
        born = LocalDate.of(1949, 3, 7);
        String caseId = known("Ferrario", "Nicoletta");
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
        await().until(() -> tokens(first.json().get("personId").asString()) > 0);
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
            await().until(() -> tokens(other.json().get("personId").asString()) > 0);
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
        String caseId = known("Ferrario", "Nicoletta");
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
        String caseId = known("Ferrario", "Nicoletta");
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

    @Test
    void anotherPersonIsTakenAndTheSameOneGetsAFurtherCase() {
        String caseId = known("Ferrario", "Nicoletta");
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
        String caseId = known("Ferrario", "Nicoletta");
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
        known("Ferrario", "Nicoletta");
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
