package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The same woman, referred by two municipalities that wrote her name each in its way. */
final class MergeScene {

    /** Each scene's people have days of birth of their own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    final People people;
    final ApiClient lucia;
    final Known one;
    final Known other;
    private LocalDate born;
    private String code;

    /** A person and the first case. */
    record Known(String personId, String caseId) {

        String api() {
            return "/api/v1/persons/" + personId;
        }

        String page() {
            return "/persone/" + personId;
        }

        String caseApi() {
            return "/api/v1/cases/" + caseId;
        }
    }

    MergeScene(int port) {
        people = new People(port);
        lucia = people.coordinator();
        born = LocalDate.of(1931, 1, 5).plusDays(97L * DAYS.getAndIncrement());
        code = CodiceFiscale.of(Person.builder()
                        .lastname("Vismara")
                        .firstname("Ludovica")
                        .birthDate(born)
                        .isFemale(true)
                        .city(City.builder()
                                .name("PARABIAGO")
                                .prov("MI")
                                .belfiore("G324")
                                .build())
                        .build())
                .getValue();
        one = refer("Vismara", "Ludovica", People.LEGNANO, "3347795038");
        other = refer("Vismarra", "Ludovika", People.PARABIAGO, "0331000001");
        await().until(() -> isLikely(one, other));
    }

    String code() {
        return code;
    }

    /** From here on another tax code is written, and the day of birth one day later. */
    void writtenOtherwise(String provisional) {
        code = provisional;
        born = born.plusDays(1);
    }

    String referral(String family, String given, String municipality, String phone, String more) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"Comune %s","caseManager":"Anna Re",
                 "category":"2.4.3","registeredL68":false,"priority":"normal","reason":"Prova",
                 "confirmedMismatch":true,%s
                 "person":{"familyName":"%s","givenName":"%s","codiceFiscale":"%s","sex":"F","bornOn":"%s",
                 "bornAt":"Parabiago","municipality":"%s","address":"via Po 1","phone":"%s"}}
                """.formatted(municipality, more, family, given, code, born, municipality, phone);
    }

    Known refer(String family, String given, String municipality, String phone) {
        return taken(referral(family, given, municipality, phone, "\"notADuplicate\":true,"));
    }

    Known taken(String referral) {
        ApiClient.Answer answer = people.staff().post("/api/v1/referrals", referral);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Known(
                answer.json().get("personId").asString(),
                answer.json().get("caseId").asString());
    }

    boolean isLikely(Known first, Known second) {
        return lucia.page(first.page() + "/doppioni").text().contains(first.page() + "/unione?con=" + second.personId())
                || lucia.page(first.page() + "/doppioni")
                        .text()
                        .contains(second.page() + "/unione?con=" + first.personId());
    }

    static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    ApiClient.Answer merge(Known stays, Known goes) {
        return lucia.post(stays.api() + "/merges", "{\"mergedId\":\"%s\"}".formatted(goes.personId()));
    }

    void merged(Known stays, Known goes) {
        ApiClient.Answer answer = merge(stays, goes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        await().until(() -> !isLikely(stays, goes));
    }

    void undone(Known stays, Known goes) {
        assertThat(lucia.delete(stays.api() + "/merges/" + goes.personId()).status())
                .isEqualTo(204);
        await().until(() -> isLikely(stays, goes));
    }

    static List<String> found(ApiClient who, String typed) {
        return who.get("/api/v1/cases?limit=100&search=" + typed).json().findValuesAsString("caseId");
    }

    /** Everything that shows who the two are. */
    List<String> shown(ApiClient who) {
        return Stream.of(
                        one.caseApi(),
                        other.caseApi(),
                        "/api/v1/cases?search=vismara",
                        "/api/v1/cases?search=vismarra",
                        "/api/v1/cases?search=" + code,
                        one.api() + "/merges/preview?with=" + other.personId(),
                        one.api() + "/erasure/preview",
                        other.api() + "/erasure/preview")
                .map(path -> shown(who.get(path)))
                .toList();
    }

    private String shown(ApiClient.Answer answer) {
        if (answer.status() != 200) {
            return String.valueOf(answer.status());
        }
        JsonNode shown = answer.json();
        return shown.isArray() ? ours(shown) : answer.text();
    }

    /** Of a list, which other tests' people of the same name are on as well. */
    private String ours(JsonNode list) {
        return list.valueStream()
                .filter(line -> Set.of(one.caseId(), other.caseId())
                        .contains(line.get("caseId").asString()))
                .toList()
                .toString();
    }
}
