package it.percorsi.referral;

import static it.percorsi.referral.AccessTable.OPENERS;
import static it.percorsi.referral.AccessTable.TABLE;
import static it.percorsi.referral.AccessTable.ask;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every endpoint with every role, on a case of one's own and on somebody else's. */
@OnOneServer
class ReferralAccessTest {

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    @Test
    void everyRoleGetsWhatTheTableSaysOnItsOwnCase() {
        String own = people.followedCase();
        people.everyRole()
                .forEach((role, who) -> TABLE.forEach((endpoint, admitted) -> {
                    int status = ask(who, endpoint, own);
                    if (admitted.contains(role)) {
                        assertThat(status).as(role + ": " + endpoint).isNotIn(401, 403, 404, 500);
                    } else {
                        assertThat(status).as(role + ": " + endpoint).isEqualTo(403);
                    }
                }));
    }

    @Test
    void somebodyElsesCaseIsAnsweredLikeOneThatDoesNotExist() {
        String foreign = people.newCase(People.PARABIAGO, "NOA Parabiago");
        for (String caseId : List.of(foreign, UUID.randomUUID().toString(), "..%2f", "%0d%0a", "'%20OR%201=1")) {
            for (String role : List.of("comune", "servizio")) {
                ApiClient who = people.one(role);
                TABLE.forEach((endpoint, admitted) -> {
                    if (endpoint.contains("CASE") && admitted.contains(role)) {
                        assertThat(ask(who, endpoint, caseId))
                                .as(role + ": " + endpoint + " " + caseId)
                                .isIn(caseId.contains("%") ? List.of(400, 404) : List.of(404));
                    }
                });
            }
        }
        assertThat(people.municipality(People.PARABIAGO)
                        .get("/api/v1/cases/" + foreign)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOperatorReadsTheLogOfAssignedCasesOnly() {
        String caseId = people.followedCase();
        assertThat(people.operator("elena.galli")
                        .page("/casi/" + caseId + "/accessi")
                        .status())
                .isEqualTo(200);
        assertThat(people.operator("marco.sala")
                        .page("/casi/" + caseId + "/accessi")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutAGoodTokenNothingIsOpen() {
        String caseId = people.followedCase();
        TABLE.keySet()
                .forEach(endpoint -> assertThat(ask(people.staff().anonymous(), endpoint, caseId))
                        .as(endpoint)
                        .isEqualTo(401));
        List<String> roles = List.of("coordinatore");
        List<String> bad = List.of(
                TestTokens.forged(claims -> claims.claim("roles", roles)),
                TestTokens.token(claims -> claims.claim("roles", roles).audience("another")),
                TestTokens.token(claims -> claims.claim("roles", roles).issuer("http://127.0.0.1:1")),
                TestTokens.token(claims -> claims.claim("roles", roles).claim("ambito", "milano")),
                TestTokens.token(claims -> claims.claim("roles", roles)
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                "not.a.token");
        for (String token : bad) {
            assertThat(people.staff().with(token).get("/api/v1/cases/" + caseId).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenOpensNoMoreThanItsScopesAndRoles() {
        String path = "/api/v1/cases/" + people.followedCase();
        ApiClient reader = people.staff()
                .with(TestTokens.token(
                        claims -> claims.claim("roles", List.of("coordinatore")).claim("scope", "percorsi.read")));
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(reader.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(403);
        for (String scope : List.of("openid", "percorsi.metrics")) {
            assertThat(people.staff()
                            .with(TestTokens.token(claims -> claims.claim("roles", List.of("coordinatore"))
                                    .claim("scope", scope)))
                            .get(path)
                            .status())
                    .isEqualTo(403);
        }
        // Headers that a gateway might set in other systems give no role here.
        assertThat(people.of("tavolo")
                        .post("/api/v1/referrals", "{}", Map.of("X-Roles", "operatore", "X-User", "elena.galli"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void listsShowOnesOwnOnly() {
        String sanGiorgio = people.newCase(SAN_GIORGIO, "NOA di San Giorgio");
        String parabiago = people.newCase(People.PARABIAGO, People.CPS);
        assertThat(listed(people.municipality(SAN_GIORGIO), ""))
                .contains(sanGiorgio)
                .doesNotContain(parabiago);
        assertThat(listed(people.municipality(SAN_GIORGIO), "&municipality=" + People.PARABIAGO))
                .isEmpty();
        assertThat(listed(people.service(People.CPS), "")).contains(parabiago).doesNotContain(sanGiorgio);
        assertThat(listed(people.of("comune"), "")).isEmpty();
        assertThat(listed(people.of("servizio"), "")).isEmpty();
        assertThat(people.municipality(SAN_GIORGIO).page("/casi").text())
                .contains(sanGiorgio)
                .doesNotContain(parabiago);
        ApiClient both = people.staff()
                .with(TestTokens.user(
                        "both", Map.of("comune", SAN_GIORGIO, "servizio", People.CPS), "comune", "servizio"));
        assertThat(listed(both, "")).contains(sanGiorgio, parabiago);
    }

    /** Few other tests refer anybody from there, so that a page shows all of them. */
    private static final String SAN_GIORGIO = "015194";

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private static List<String> listed(ApiClient who, String filter) {
        List<String> all = new ArrayList<>();
        Optional<String> path = Optional.of("/api/v1/cases?limit=100" + filter);
        while (path.isPresent()) {
            ApiClient.Answer page = who.get(path.get());
            all.addAll(page.json().findValuesAsString("caseId"));
            path = NEXT.matcher(page.header("Link"))
                    .results()
                    .map(link -> link.group(1))
                    .findFirst();
        }
        return all;
    }

    @Test
    void pagesOfferNothingThatTheRoleIsRefused() {
        Pattern target = Pattern.compile("href=\"(/(?:casi|segnalazioni)[^\"#]*)\"");
        String fresh = people.followedCase();
        String drafted = people.followedCase();
        people.draftProject(drafted, "Puntualità");
        for (String role : OPENERS) {
            ApiClient who = people.one(role);
            for (String page : List.of("/casi", "/casi/" + fresh, "/casi/" + drafted)) {
                target.matcher(who.page(page).text())
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .distinct()
                        .forEach(href -> assertThat(who.page(href).status())
                                .as(role + " on " + page + ": " + href)
                                .isEqualTo(200));
            }
        }
        assertThat(people.of("revisore").page("/casi/" + fresh).text())
                .doesNotContain("<form method=\"post\" action=\"/casi");
    }
}
