package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every endpoint with every role, on a case of one's own and on somebody else's. */
@OnOneServer
class ReferralAccessTest {

    private static final Set<String> STAFF = Set.of("operatore", "coordinatore");
    private static final Set<String> SPEAKERS = Set.of("operatore", "coordinatore", "comune");
    private static final Set<String> OPENERS = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");
    private static final Set<String> TOLD = Set.of("operatore", "coordinatore", "comune", "servizio");
    private static final Set<String> LOOKERS = Set.of("operatore", "coordinatore", "revisore");

    /** {@code CASE} stands for the case's id; what ends on {@code CASE/…} is about one case. */
    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("GET /casi", OPENERS),
            Map.entry("GET /casi/esporta?formato=csv", OPENERS),
            Map.entry("GET /api/v1/cases", OPENERS),
            Map.entry("GET /api/v1/cases?format=xlsx", OPENERS),
            Map.entry("GET /casi/viste", OPENERS),
            Map.entry("POST /casi/viste", OPENERS),
            Map.entry("POST /casi/viste/none/elimina", OPENERS),
            Map.entry("GET /regole", OPENERS),
            Map.entry("GET /api/v1/rule-books/referral", OPENERS),
            Map.entry("GET /regole/nuova", Set.of("coordinatore")),
            Map.entry("POST /regole", Set.of("coordinatore")),
            Map.entry("POST /regole/anteprima", Set.of("coordinatore")),
            Map.entry("POST /api/v1/rule-books/referral", Set.of("coordinatore")),
            Map.entry("GET /avvisi", TOLD),
            Map.entry("GET /avvisi/preferenze", TOLD),
            Map.entry("GET /api/v1/notices", TOLD),
            Map.entry("POST /avvisi/letti", TOLD),
            Map.entry("POST /avvisi/preferenze", TOLD),
            Map.entry("POST /api/v1/notices/read", TOLD),
            Map.entry("GET /avvisi/referenti", Set.of("operatore", "coordinatore", "comune", "revisore")),
            Map.entry("GET /api/v1/municipal-contacts", Set.of("operatore", "coordinatore", "comune", "revisore")),
            Map.entry("GET /avvisi/referenti/015118", Set.of("coordinatore", "comune")),
            Map.entry("POST /avvisi/referenti/015118", Set.of("coordinatore", "comune")),
            Map.entry("POST /api/v1/municipal-contacts/015118", Set.of("coordinatore", "comune")),
            Map.entry("GET /calendario/assenze", STAFF),
            Map.entry("GET /calendario/assenze/nuova", STAFF),
            Map.entry("POST /calendario/assenze", STAFF),
            Map.entry("POST /calendario/assenze/anteprima", STAFF),
            Map.entry("GET /api/v1/operator-absences", STAFF),
            Map.entry("POST /api/v1/operator-absences", STAFF),
            Map.entry("GET /casi/assegna", Set.of("coordinatore")),
            Map.entry("POST /casi/assegna", Set.of("coordinatore")),
            Map.entry("POST /api/v1/cases/operator-assignments", Set.of("coordinatore")),
            Map.entry("GET /casi/CASE", OPENERS),
            Map.entry("GET /casi/CASE/storia?dopo=-1&fino=0", OPENERS),
            Map.entry("GET /api/v1/cases/CASE", OPENERS),
            Map.entry("GET /api/v1/cases/CASE/timeline", OPENERS),
            Map.entry(
                    "GET /casi/frammenti/nomi?id=x",
                    Set.of(
                            "operatore",
                            "coordinatore",
                            "revisore",
                            "comune",
                            "servizio",
                            "amministrazione",
                            "azienda")),
            Map.entry("GET /segnalazioni/nuova", Set.of("operatore", "coordinatore", "comune", "servizio")),
            Map.entry("POST /segnalazioni/nuova", Set.of("operatore", "coordinatore", "comune", "servizio")),
            Map.entry("POST /api/v1/referrals", Set.of("operatore", "coordinatore", "comune", "servizio")),
            Map.entry("GET /segnalazioni/importa", Set.of("coordinatore")),
            Map.entry("POST /segnalazioni/importa", Set.of("coordinatore")),
            Map.entry("POST /api/v1/imports/referrals", Set.of("coordinatore")),
            Map.entry("GET /casi/CASE/inoltro", Set.of("operatore", "coordinatore", "comune")),
            Map.entry("POST /casi/CASE/inoltro", Set.of("operatore", "coordinatore", "comune")),
            Map.entry("POST /api/v1/cases/CASE/endorsement", Set.of("operatore", "coordinatore", "comune")),
            Map.entry("GET /casi/CASE/colloquio", STAFF),
            Map.entry("POST /casi/CASE/colloquio", STAFF),
            Map.entry("POST /api/v1/cases/CASE/interviews", STAFF),
            Map.entry("GET /casi/CASE/valutazione", STAFF),
            Map.entry("POST /casi/CASE/valutazione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/assessment", STAFF),
            Map.entry("GET /casi/CASE/progetto", STAFF),
            Map.entry("POST /casi/CASE/progetto", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project", STAFF),
            Map.entry("GET /api/v1/cases/project-templates", STAFF),
            Map.entry("GET /casi/CASE/progetto/versioni", OPENERS),
            Map.entry("GET /api/v1/cases/CASE/project", OPENERS),
            Map.entry("GET /casi/CASE/progetto/link", STAFF),
            Map.entry("POST /casi/CASE/progetto/link", STAFF),
            Map.entry("GET /api/v1/cases/CASE/project/agreement-links", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project/agreement-links", STAFF),
            Map.entry("GET /casi/CASE/progetto/revisione", STAFF),
            Map.entry("POST /casi/CASE/progetto/revisione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project/revision", STAFF),
            Map.entry("GET /casi/CASE/accordo", STAFF),
            Map.entry("POST /casi/CASE/accordo", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project/agreements", STAFF),
            Map.entry("GET /casi/da-inoltrare", Set.of("coordinatore", "comune")),
            Map.entry("GET /api/v1/cases/to-endorse", Set.of("coordinatore", "comune")),
            Map.entry("POST /casi/CASE/priorita", Set.of("comune")),
            Map.entry("POST /api/v1/cases/CASE/priority", Set.of("comune")),
            Map.entry("GET /casi/CASE/cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /casi/CASE/cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("GET /casi/CASE/fine-cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /casi/CASE/fine-cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("GET /casi/CASE/svantaggio", SPEAKERS),
            Map.entry("POST /casi/CASE/svantaggio", SPEAKERS),
            Map.entry("GET /casi/CASE/fine-svantaggio", SPEAKERS),
            Map.entry("POST /casi/CASE/fine-svantaggio", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/specialist-care", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /api/v1/cases/CASE/specialist-care/end", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /api/v1/cases/CASE/disadvantage", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/disadvantage/end", SPEAKERS),
            Map.entry("GET /casi/CASE/sostegno", Set.of("operatore", "coordinatore", "revisore", "comune")),
            Map.entry("GET /api/v1/cases/CASE/support", Set.of("operatore", "coordinatore", "revisore", "comune")),
            Map.entry("GET /casi/CASE/sostegno/azienda", STAFF),
            Map.entry("GET /casi/CASE/sostegno/servizio", STAFF),
            Map.entry("POST /casi/CASE/sostegno/azienda", STAFF),
            Map.entry("POST /casi/CASE/sostegno/servizio", STAFF),
            Map.entry("POST /api/v1/cases/CASE/support/company-meetings", STAFF),
            Map.entry("POST /api/v1/cases/CASE/support/services", STAFF),
            Map.entry("GET /casi/lista-attesa", OPENERS),
            Map.entry("GET /api/v1/cases/waiting-list", OPENERS),
            Map.entry("GET /casi/CASE/attesa", STAFF),
            Map.entry("POST /casi/CASE/attesa", STAFF),
            Map.entry("POST /api/v1/cases/CASE/waiting", STAFF),
            Map.entry("GET /casi/CASE/fine-attesa", STAFF),
            Map.entry("POST /casi/CASE/fine-attesa", STAFF),
            Map.entry("POST /api/v1/cases/CASE/waiting/end", STAFF),
            Map.entry("GET /casi/CASE/complessita", STAFF),
            Map.entry("POST /casi/CASE/complessita", STAFF),
            Map.entry("POST /api/v1/cases/CASE/complexity", STAFF),
            Map.entry("GET /casi/CASE/fine-complessita", STAFF),
            Map.entry("POST /casi/CASE/fine-complessita", STAFF),
            Map.entry("POST /api/v1/cases/CASE/complexity/end", STAFF),
            Map.entry("GET /casi/CASE/restituzione", STAFF),
            Map.entry("POST /casi/CASE/restituzione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/return", STAFF),
            Map.entry("GET /casi/CASE/sospensione", STAFF),
            Map.entry("POST /casi/CASE/sospensione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/suspension", STAFF),
            Map.entry("GET /casi/CASE/ripresa", STAFF),
            Map.entry("POST /casi/CASE/ripresa", STAFF),
            Map.entry("POST /api/v1/cases/CASE/suspension/end", STAFF),
            Map.entry("GET /casi/CASE/chiusura", STAFF),
            Map.entry("POST /casi/CASE/chiusura", STAFF),
            Map.entry("POST /api/v1/cases/CASE/closure", STAFF),
            Map.entry("GET /casi/CASE/riapertura", STAFF),
            Map.entry("POST /casi/CASE/riapertura", STAFF),
            Map.entry("POST /api/v1/cases/CASE/closure/end", STAFF),
            Map.entry("GET /casi/CASE/non-inoltro", SPEAKERS),
            Map.entry("POST /casi/CASE/non-inoltro", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/declination", SPEAKERS),
            Map.entry("GET /casi/CASE/presa-d-atto", SPEAKERS),
            Map.entry("POST /casi/CASE/presa-d-atto", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/return/acknowledgement", SPEAKERS),
            Map.entry("GET /casi/CASE/case-manager", SPEAKERS),
            Map.entry("POST /casi/CASE/case-manager", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/case-manager", SPEAKERS),
            Map.entry("POST /casi/CASE/presa-in-carico", Set.of("operatore")),
            Map.entry("GET /casi/CASE/operatore", Set.of("coordinatore")),
            Map.entry("POST /casi/CASE/operatore", Set.of("coordinatore")),
            Map.entry("POST /api/v1/cases/CASE/operator", STAFF),
            Map.entry("POST /casi/CASE/emergenza", Set.of("operatore")),
            Map.entry("GET /casi/CASE/accessi", LOOKERS),
            Map.entry("GET /casi/CASE/accessi/verifica", Set.of("coordinatore", "revisore")),
            Map.entry("GET /api/v1/cases/CASE/accesses", LOOKERS),
            Map.entry("GET /api/v1/access-log/referral/verification", Set.of("coordinatore", "revisore")));

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private static int ask(ApiClient who, String endpoint, String caseId) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("CASE", caseId);
        if (endpoint.startsWith("GET")) {
            return path.startsWith("/api")
                    ? who.get(path).status()
                    : who.page(path).status();
        }
        if (path.contains("import")) {
            return who.upload(path, "r.csv", "nothing".getBytes(StandardCharsets.UTF_8))
                    .status();
        }
        return path.startsWith("/api")
                ? who.post(path, "{}").status()
                : who.form(path, "_key=" + UUID.randomUUID()).status();
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
        String dairago = people.newCase(DAIRAGO, "NOA di Dairago");
        String parabiago = people.newCase(People.PARABIAGO, People.CPS);
        assertThat(listed(people.municipality(DAIRAGO), "")).contains(dairago).doesNotContain(parabiago);
        assertThat(listed(people.municipality(DAIRAGO), "&municipality=" + People.PARABIAGO))
                .isEmpty();
        assertThat(listed(people.service(People.CPS), "")).contains(parabiago).doesNotContain(dairago);
        assertThat(listed(people.of("comune"), "")).isEmpty();
        assertThat(listed(people.of("servizio"), "")).isEmpty();
        assertThat(people.municipality(DAIRAGO).page("/casi").text())
                .contains(dairago)
                .doesNotContain(parabiago);
        ApiClient both = people.staff()
                .with(TestTokens.user("both", Map.of("comune", DAIRAGO, "servizio", People.CPS), "comune", "servizio"));
        assertThat(listed(both, "")).contains(dairago, parabiago);
    }

    /** Few other tests refer anybody from there, so that a page shows all of them. */
    private static final String DAIRAGO = "015099";

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
