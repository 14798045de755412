package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PlacementTransferred;
import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles, rows and what pages offer. */
class StipendAccessTest extends RunningService {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final String DECISION = "{\"reductionCents\":1000,\"reasons\":[\"delays\"],"
            + "\"note\":\"\",\"tutor\":\"Anna Neri\",\"decidedOn\":\"2025-06-03\"}";

    @Test
    void withoutAGoodTokenNobodyIsAnswered() {
        String path = "/api/v1/stipends?month=2025-05";
        List<String> staff = List.of("operatore");
        List<String> bad = List.of(
                TestTokens.token(claims -> claims.claim("roles", staff).audience("other")),
                TestTokens.token(claims -> claims.claim("roles", staff).issuer("http://elsewhere")),
                TestTokens.token(claims -> claims.claim("roles", staff)
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                TestTokens.token(claims -> claims.claim("roles", staff).claim("ambito", "altrove")),
                TestTokens.forged(claims -> claims.claim("roles", staff)),
                "none.of.it");
        assertThat(browser.of(null).get(path).statusCode()).isEqualTo(401);
        assertThat(browser.of(null).get("/rimborsi").statusCode()).isEqualTo(401);
        assertThat(bad)
                .allSatisfy(token ->
                        assertThat(browser.of(token).get(path).statusCode()).isEqualTo(401));
        assertThat(browser.of(TestTokens.user("nessuno")).get(path).statusCode())
                .isEqualTo(403);

        Browser reader = browser.of(
                TestTokens.token(claims -> claims.claim("roles", staff).claim("scope", "openid percorsi.read")));
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        assertThat(reader.post("/api/v1/stipends/agreements", "{}").statusCode())
                .isEqualTo(403);
        Browser writer = browser.of(
                TestTokens.token(claims -> claims.claim("roles", staff).claim("scope", "openid percorsi.write")));
        assertThat(writer.get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        // role, list, row, agree, decide, approve, audit
        "operatore,       200, 200, 201, 204, 403, 403",
        "coordinatore,    200, 200, 201, 204, 204, 200",
        "amministrazione, 200, 200, 403, 403, 204, 403",
        "revisore,        200, 200, 403, 403, 403, 200",
        "comune,          200, 200, 403, 403, 403, 403",
        "servizio,        403, 403, 403, 403, 403, 403",
        "azienda,         403, 403, 403, 403, 403, 403",
        "tavolo,          403, 403, 403, 403, 403, 403",
        "gestore,         403, 403, 403, 403, 403, 403"
    })
    void everyRoleDoesItsWork(String role, int list, int row, int agree, int decide, int approve, int audit) {
        aMonthToDecide();
        Browser one = as(role, "015118");
        for (String path : List.of("/rimborsi?mese=2025-05", "/api/v1/stipends?month=2025-05")) {
            assertThat(one.get(path).statusCode()).as(path).isEqualTo(list);
        }
        for (String path : rows()) {
            assertThat(one.get(path).statusCode()).as(path).isEqualTo(row);
        }
        assertThat(one.post(
                                "/api/v1/stipends/agreements",
                                "{\"placementId\":\"%s\",\"monthlyCents\":14000,\"agreedOn\":\"2025-05-03\"}"
                                        .formatted(placementId))
                        .statusCode())
                .isEqualTo(agree);
        assertThat(one.post(stipend() + "/reductions", DECISION).statusCode()).isEqualTo(decide);
        if (decide == 403) {
            assertThat(browser.post(stipend() + "/reductions", DECISION).statusCode())
                    .isEqualTo(204);
        }
        assertThat(one.post(stipend() + "/approval", "{\"approvedOn\":\"2025-06-05\"}")
                        .statusCode())
                .isEqualTo(approve);
        for (String path : audits()) {
            assertThat(one.get(path).statusCode()).as(path).isEqualTo(audit);
        }
    }

    @Test
    void aMunicipalityFindsNothingOfAnother() {
        aMonthToDecide();
        Browser other = as("comune", "015168");
        Browser nowhere = as("comune", "");
        for (String path : rows()) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(nowhere.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/rimborsi/frammenti/caso/nessuno").statusCode())
                .as("like one that nobody knows")
                .isEqualTo(404);
    }

    /** What was confirmed before stays with who paid; the case, and what comes of it, is the new one's. */
    @Test
    void R37_monthsFromTheTransferOnAreTheNewMunicipalitysAndThoseBeforeStay() {
        aMonthToDecide();
        Browser legnano = as("comune", "015118");
        Browser parabiago = as("comune", "015168");
        others.say(new PlacementTransferred(
                placementId, caseId, "legnano", "015168", "015118", LocalDate.of(2025, 5, 20)));
        others.livingIn("015168").say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY.plusMonths(1), 0, 1));
        stipendShowing("2025-06", "\"to-decide\"");

        assertThat(parabiago.get("/api/v1/stipends?month=2025-06").body()).contains(placementId);
        assertThat(legnano.get("/api/v1/stipends?month=2025-06").body()).doesNotContain(placementId);
        assertThat(legnano.get("/api/v1/stipends?month=2025-05").body()).contains(placementId);
        assertThat(parabiago.get("/api/v1/stipends?month=2025-05").body()).doesNotContain(placementId);
        String june = "/rimborsi/" + placementId + ":2025-06";
        assertThat(parabiago.get(june).statusCode()).isEqualTo(200);
        assertThat(legnano.get(june).statusCode()).isEqualTo(404);
        assertThat(legnano.get(stipend()).statusCode()).as("it paid").isEqualTo(200);
        assertThat(parabiago.get(stipend()).statusCode())
                .as("the history goes along")
                .isEqualTo(200);
        for (String path : List.of(
                "/api/v1/stipends/agreements/" + placementId,
                "/rimborsi/accordo?inserimento=" + placementId,
                "/rimborsi/frammenti/caso/" + caseId)) {
            assertThat(parabiago.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(legnano.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void listsAndTheirSumsHoldOnlyOnesOwn() {
        YearMonth month = YearMonth.of(2023, 4);
        String inLegnano = month(month, "015118");
        String inParabiago = month(month, "015168");

        String own =
                as("comune", "015168").get("/api/v1/stipends?month=2023-04").body();
        assertThat(own).contains(inParabiago, "\"stipends\":1,").doesNotContain(inLegnano);
        assertThat(as("comune", "015168").get("/rimborsi?mese=2023-04").body())
                .contains(inParabiago)
                .doesNotContain(inLegnano, "/rimborsi/accordo");
        assertThat(as("amministrazione", "")
                        .get("/api/v1/stipends?month=2023-04")
                        .body())
                .contains(inParabiago, inLegnano, "\"stipends\":2,");
        assertThat(as("comune", "015194").get("/rimborsi").body()).contains("Nessun rimborso in questo mese.");
    }

    @Test
    void pagesOfferNothingThatIsRefused() {
        aMonthToDecide();
        String page = "/rimborsi/" + placementId + ":2025-05";
        assertThat(as("operatore", "").get(page).body()).contains("name=\"reasons\"", "href=\"/casi/" + caseId);
        assertThat(as("revisore", "").get(page).body())
                .contains("href=\"/casi/" + caseId)
                .doesNotContain("name=\"reasons\"", page + "/");
        assertThat(browser.post(stipend() + "/reductions", DECISION).statusCode())
                .isEqualTo(204);

        assertThat(as("amministrazione", "").get(page).body())
                .contains("action=\"" + page + "/approvazione\"", "nome-" + caseId)
                .doesNotContain("name=\"reasons\"", "href=\"/casi/", "href=\"/presenze/");
        assertThat(as("operatore", "").get(page).body())
                .contains("manca l’approvazione", "name=\"reasons\"")
                .doesNotContain("/approvazione\"");
        assertThat(as("revisore", "")
                        .get("/rimborsi/accordo?inserimento=" + placementId)
                        .body())
                .contains("150,00")
                .doesNotContain("name=\"amount\"");
        assertThat(as("comune", "015118")
                        .get("/rimborsi/frammenti/caso/" + caseId)
                        .body())
                .contains("Importo concordato")
                .doesNotContain("Cambia l’importo");
    }

    @Test
    void whatIsNotAskedForIsRefused() {
        aMonthToDecide();
        HttpResponse<String> more = browser.post(
                stipend() + "/approval",
                "{\"approvedOn\":\"2025-06-05\",\"approvedBy\":\"altri\",\"state\":\"approved\"}");
        assertThat(more.statusCode()).isEqualTo(400);
        more = browser.post(
                "/api/v1/stipends/agreements",
                "{\"placementId\":\"%s\",\"monthlyCents\":100,\"agreedOn\":\"2025-05-02\",\"municipality\":\"015168\"}"
                        .formatted(placementId));
        assertThat(more.statusCode()).isEqualTo(400);
    }

    private List<String> rows() {
        return List.of(
                stipend(),
                "/api/v1/stipends/agreements/" + placementId,
                "/rimborsi/" + placementId + ":2025-05",
                "/rimborsi/accordo?inserimento=" + placementId,
                "/rimborsi/frammenti/caso/" + caseId);
    }

    private List<String> audits() {
        return List.of(
                "/rimborsi/frammenti/accessi/" + caseId,
                "/api/v1/stipends/accesses?case=" + caseId,
                "/api/v1/access-log/stipend/verification",
                "/api/v1/stipends/dossier?person=person-" + caseId);
    }

    private void aMonthToDecide() {
        placementIsKnown(Instrument.TIROCINIO);
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 2, 3));
        stipendShowing("2025-05", "\"to-decide\"");
    }

    private String month(YearMonth month, String municipality) {
        aCaseOfItsOwn();
        others.livingIn(municipality);
        placementIsKnown(Instrument.TIROCINIO);
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, month, 0, 1));
        stipendShowing(month.toString(), "\"to-decide\"");
        return placementId;
    }

    private String stipend() {
        return "/api/v1/stipends/" + placementId + ":2025-05";
    }

    private Browser as(String role, String municipality) {
        return browser.of(TestTokens.user(
                "prova." + role, municipality.isEmpty() ? Map.of() : Map.of("comune", municipality), role));
    }
}
