package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Women who are known already, and referrals of who may be one of them. */
final class DuplicatesScene {

    /** Each test's people have days of birth of their own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final People people;
    private final JdbcTemplate jdbc;

    DuplicatesScene(People people, JdbcTemplate jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A day of birth of nobody else. */
    static LocalDate nextDay() {
        return LocalDate.of(1961, 1, 5).plusDays(97L * DAYS.getAndIncrement());
    }

    static CodiceFiscale codeOf(String family, String given, LocalDate born) {
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

    static String referral(String family, String given, LocalDate born, String code, String more) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"NOA Parabiago","caseManager":"Anna Re",
                 "category":"2.2","registeredL68":false,"priority":"normal","reason":"Prova",%s
                 "person":{"familyName":"%s","givenName":"%s","codiceFiscale":"%s","sex":"F","bornOn":"%s",
                 "bornAt":"Parabiago","municipality":"015168","address":"","phone":""}}
                """.formatted(more, family, given, code, born);
    }

    static String referral(String family, String given, LocalDate born) {
        return referral(family, given, born, codeOf(family, given, born).getValue(), "");
    }

    /** A case of somebody whom the index finds. */
    String known(String family, String given, LocalDate born) {
        ApiClient.Answer answer = people.staff().post("/api/v1/referrals", referral(family, given, born));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String personId = answer.json().get("personId").asString();
        await().until(() -> tokens(personId) > 0);
        return answer.json().get("caseId").asString();
    }

    int tokens(String personId) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM referral_index.person_token WHERE person_id = ?", Integer.class, personId);
        return count == null ? 0 : count;
    }
}
