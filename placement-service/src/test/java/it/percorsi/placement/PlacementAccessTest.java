package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which tokens and roles are let in, and what is kept of it. */
class PlacementAccessTest extends AccessScenario {
    @Test
    void withoutAGoodTokenNobodyIsLetIn() {
        Instant now = Instant.now();
        List<String> roles = List.of("operatore");
        List<String> bad = List.of(
                "nonsense",
                TestTokens.forged(claims -> claims.claim("roles", roles)),
                TestTokens.token(
                        claims -> claims.issuer("http://elsewhere.example").claim("roles", roles)),
                TestTokens.token(claims -> claims.audience("another").claim("roles", roles)),
                TestTokens.token(claims -> claims.issueTime(Date.from(now.minusSeconds(7200)))
                        .expirationTime(Date.from(now.minusSeconds(3600)))
                        .claim("roles", roles)),
                TestTokens.token(claims -> claims.claim("ambito", "magenta").claim("roles", roles)));
        for (String token : bad) {
            assertThat(status(browser.as(token).get(PLACEMENTS))).isEqualTo(401);
            assertThat(status(browser.as(token).get("/inserimenti"))).isEqualTo(401);
        }
        HttpResponse<String> none = browser.anonymous().get(PLACEMENTS);
        assertThat(status(none)).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void aTokenOnlyToReadWritesNothing() {
        String id = own();
        Browser reader = browser.as(TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "openid percorsi.read")));
        assertThat(status(reader.get(PLACEMENTS + "/" + id))).isEqualTo(200);
        assertThat(status(reader.post(PLACEMENTS + "/" + id + "/authorisation", AUTHORISATION)))
                .isEqualTo(403);
        Browser writer = browser.as(TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "percorsi.write")));
        assertThat(status(writer.get(PLACEMENTS + "/" + id))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amministrazione", "tavolo", "gestore"})
    void rolesWithoutPartInPlacementsAreRefused(String role) {
        String id = own();
        Browser other = browser.as(TestTokens.user("altri", role));
        for (String path : List.of(
                "/inserimenti",
                "/inserimenti/" + id,
                "/inserimenti/frammenti/caso/case-own",
                "/presenze",
                "/presenze/" + id + "/2026-03",
                PLACEMENTS,
                PLACEMENTS + "/" + id,
                PLACEMENTS + "/accesses?case=case-own")) {
            assertThat(status(other.get(path))).as(path).isEqualTo(403);
        }
    }

    @Test
    void theAuditorReadsEverythingAndChangesNothing() {
        String id = begun(own());
        for (String path : List.of("/inserimenti/" + id, "/presenze/" + id + "/2026-03", "/inserimenti")) {
            HttpResponse<String> page = revisore().get(path);
            assertThat(status(page)).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .doesNotContain(
                            "/avvio\"", "/conferma\"", "/interruzione\"", "name=\"status-", "/inserimenti/nuovo");
        }
        assertThat(status(revisore().get(PLACEMENTS + "/" + foreign()))).isEqualTo(200);
        assertThat(status(revisore().get("/inserimenti/frammenti/caso/case-foreign")))
                .isEqualTo(200);
        assertThat(status(revisore().post(PLACEMENTS + "/" + id + "/authorisation", AUTHORISATION)))
                .isEqualTo(403);
        assertThat(status(
                        revisore().send("PUT", PLACEMENTS + "/" + id + "/attendance/2026-03-06", PRESENT, null, null)))
                .isEqualTo(403);
        for (String step : steps) {
            assertThat(status(revisore().post(PLACEMENTS + "/" + id + step, "{}")))
                    .as(step)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoHasLookedIsKept() {
        others.refer("case-watched", LEGNANO, "CPS Legnano");
        String id = proposed("case-watched");
        comune().get("/inserimenti/" + id);
        comune().get(PLACEMENTS + "?caseId=case-watched");
        browser.get("/inserimenti/nuovo?caso=case-watched");

        JsonNode entries = json(revisore().get(PLACEMENTS + "/accesses?case=case-watched"));
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(String.join(
                " ",
                entry.get("actor").asString(),
                entry.get("role").asString(),
                entry.get("organisation").asString(),
                entry.get("kind").asString(),
                entry.get("path").asString())));
        assertThat(lines)
                .containsExactly(
                        "revisore revisore legnano view " + PLACEMENTS + "/accesses",
                        "prova operatore coordinatore legnano view /inserimenti/nuovo",
                        "comune.legnano comune 015118 search " + PLACEMENTS,
                        "comune.legnano comune 015118 view /inserimenti/" + id);
        HttpResponse<String> fragment = browser.get("/inserimenti/frammenti/accessi/case-watched");
        assertThat(fragment.body()).contains("comune.legnano", "in un elenco", "/inserimenti/" + id);
        Browser operator = browser.as(TestTokens.user("elena.galli", "operatore"));
        assertThat(status(operator.get("/inserimenti/frammenti/accessi/case-watched")))
                .isEqualTo(403);
        assertThat(status(comune().get(PLACEMENTS + "/accesses?case=case-watched")))
                .isEqualTo(403);
        JsonNode whole = json(revisore().get("/api/v1/access-log/placement/verification"));
        assertThat(whole.get("brokenAt").isNull()).isTrue();
        assertThat(whole.get("entries").asLong()).isGreaterThanOrEqualTo(lines.size());
        assertThat(status(operator.get("/api/v1/access-log/placement/verification")))
                .isEqualTo(403);
    }

    @Test
    void nothingIsKeptAboutCasesThatAreNotKnown() {
        browser.get("/inserimenti/frammenti/caso/case-invented");
        assertThat(json(browser.get(PLACEMENTS + "/accesses?case=case-invented"))
                        .size())
                .isZero();
    }
}
