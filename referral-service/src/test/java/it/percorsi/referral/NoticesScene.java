package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People who have come by once, so that they are told what concerns them. */
final class NoticesScene {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final People people;

    NoticesScene(People people) {
        this.people = people;
    }

    ApiClient somebody(String user, Map<String, String> claims, String role) {
        ApiClient one = people.staff().with(TestTokens.user(user, claims, role));
        assertThat(one.page("/avvisi").status()).isEqualTo(200);
        return one;
    }

    ApiClient operator(String user) {
        return somebody(user, Map.of(), "operatore");
    }

    /** Id of a new case that somebody sends from a municipality. */
    String referredBy(ApiClient sender, String municipality) {
        return sender.post("/api/v1/referrals", People.referral(municipality, People.CPS))
                .json()
                .get("caseId")
                .asString();
    }

    /** Id of a new case of Legnano, followed by an operator, whose project all have agreed to. */
    String sharedProject(ApiClient sender, String operator) {
        String caseId = referredBy(sender, People.LEGNANO);
        people.assign(caseId, operator, "Elena Galli");
        people.draftProject(caseId, "Puntualità");
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            assertThat(people.staff()
                            .post(
                                    "/api/v1/cases/" + caseId + "/project/agreements",
                                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}"
                                            .formatted(party))
                            .status())
                    .isEqualTo(204);
        }
        return caseId;
    }

    static String unique(String prefix) {
        return prefix + "." + UUID.randomUUID();
    }

    static List<String> kinds(ApiClient who, String caseId) {
        return who.get("/api/v1/notices?limit=200")
                .json()
                .valueStream()
                .filter(notice -> notice.get("caseId").asString().equals(caseId))
                .map(notice -> notice.get("kind").asString())
                .toList();
    }

    static void isTold(ApiClient who, String caseId, String... kinds) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(who, caseId)).containsExactly(kinds));
    }
}
