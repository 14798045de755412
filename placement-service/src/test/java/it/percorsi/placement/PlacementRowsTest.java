package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platformtest.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Municipality, service and company at rows of their own and at foreign ones. */
class PlacementRowsTest extends AccessScenario {
    @Test
    void R22_aMunicipalityAuthorisesItsOwnResidentsOnly() {
        String own = own();
        String foreign = foreign();
        assertThat(json(comune().get(PLACEMENTS + "/" + own)).get("category").asString())
                .isEqualTo("2.1");
        assertThat(comune().get("/inserimenti/" + own).body())
                .contains("/inserimenti/" + own + "/autorizzazione")
                .doesNotContain("/avvio\"", "/firme\"", "/assicurazione\"", "href=\"/aziende/forno\"");
        accepted(comune().post(PLACEMENTS + "/" + own + "/authorisation", AUTHORISATION));
        for (String path : List.of(
                PLACEMENTS + "/" + foreign,
                "/inserimenti/" + foreign,
                "/inserimenti/frammenti/caso/case-foreign",
                "/inserimenti/frammenti/caso/case-nobody",
                "/presenze/" + foreign + "/2026-03",
                PLACEMENTS + "/" + foreign + "/attendance/2026-03",
                PLACEMENTS + "/nobody")) {
            assertThat(status(comune().get(path))).as(path).isEqualTo(404);
        }
        assertThat(status(comune().post(PLACEMENTS + "/" + foreign + "/authorisation", AUTHORISATION)))
                .isEqualTo(404);
        assertThat(json(browser.get(PLACEMENTS + "/" + foreign))
                        .at("/checklist/authorisation")
                        .isNull())
                .isTrue();
        for (String step : steps) {
            assertThat(status(comune().post(PLACEMENTS + "/" + own + step, "{}")))
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(status(comune().post(PLACEMENTS, PROPOSAL.formatted("case-own"))))
                .isEqualTo(403);
        assertThat(status(comune().get("/inserimenti/nuovo?caso=case-own"))).isEqualTo(403);
    }

    @Test
    void R37_placementsFollowTheirCaseToAnotherMunicipality() {
        others.refer("case-moves", LEGNANO, "CPS Legnano");
        shared("case-moves", Instrument.TIROCINIO);
        String ended = propose("case-moves", "forno");
        String id = begun(propose("case-moves", "forno"));
        Browser parabiago = browser.as(TestTokens.user("comune.parabiago", Map.of("comune", PARABIAGO), "comune"));
        assertThat(status(comune().get("/inserimenti/" + id))).isEqualTo(200);
        assertThat(status(parabiago.get("/inserimenti/" + id))).isEqualTo(404);

        others.transfer("case-moves", LocalDate.of(2026, 3, 20));

        await().untilAsserted(() ->
                assertThat(status(parabiago.get("/inserimenti/" + id))).isEqualTo(200));
        for (String path : List.of(
                "/inserimenti/" + id,
                "/inserimenti/" + ended,
                "/inserimenti/frammenti/caso/case-moves",
                PLACEMENTS + "/" + id,
                "/presenze/" + id + "/2026-03")) {
            assertThat(status(parabiago.get(path))).as(path).isEqualTo(200);
            assertThat(status(comune().get(path))).as(path).isEqualTo(404);
        }
        assertThat(json(comune().get(PLACEMENTS + "?caseId=case-moves")).size()).isZero();
        assertThat(json(parabiago.get(PLACEMENTS + "?caseId=case-moves")).size())
                .isEqualTo(2);
        assertThat(json(browser.get(PLACEMENTS + "/" + propose("case-moves", "forno")))
                        .get("municipality")
                        .asString())
                .isEqualTo(PARABIAGO);
    }

    @Test
    void aTokenThatNamesNoRowOpensNone() {
        String id = own();
        proposed("case-never-referred");
        for (String role : List.of("comune", "servizio", "azienda")) {
            Browser nobody = browser.as(TestTokens.user("nessuno", role));
            assertThat(status(nobody.get(PLACEMENTS + "/" + id))).as(role).isIn(403, 404);
            assertThat(status(nobody.get("/presenze/" + id + "/2026-03")))
                    .as(role)
                    .isIn(403, 404);
            assertThat(status(nobody.get("/inserimenti/frammenti/caso/case-never-referred")))
                    .as(role)
                    .isIn(403, 404);
        }
        assertThat(json(browser.as(TestTokens.user("nessuno", "comune")).get(PLACEMENTS))
                        .size())
                .isZero();
    }

    @Test
    void listsHoldOnlyWhatIsOnesOwn() {
        String own = own();
        String foreign = foreign();
        assertThat(municipalities(comune())).containsOnly(LEGNANO);
        assertThat(municipalities(browser)).contains(LEGNANO, PARABIAGO);
        assertThat(json(comune().get(PLACEMENTS + "?caseId=case-foreign")).size())
                .isZero();
        assertThat(json(comune().get(PLACEMENTS + "?caseId=case-own&state=proposed"))
                        .size())
                .isPositive();
        String page = comune().get("/inserimenti?stato=proposed").body();
        assertThat(page).contains("/inserimenti/" + own).doesNotContain(foreign, "Mobilificio Rho");
        assertThat(browser.get("/inserimenti?stato=proposed").body()).contains("Mobilificio Rho");
        Browser parabiago = browser.as(TestTokens.user("comune.parabiago", Map.of("comune", PARABIAGO), "comune"));
        assertThat(parabiago.get("/inserimenti?stato=proposed").body())
                .contains("Mobilificio Rho")
                .doesNotContain("Forno Verdé");
        assertThat(status(servizio().get(PLACEMENTS))).isEqualTo(403);
        assertThat(status(azienda().get(PLACEMENTS))).isEqualTo(403);
    }

    @Test
    void aSendingServiceSeesItsOwnPatientsPlacements() {
        String own = begun(own());
        String foreign = foreign();
        assertThat(servizio().get("/inserimenti/" + own).body())
                .contains("Forno Verdé", "marzo 2026", "Area psichiatrica")
                .doesNotContain("/presenze/" + own, "method=\"post\" action=\"/inserimenti");
        assertThat(servizio().get("/inserimenti/frammenti/caso/case-own").body())
                .contains("Forno Verdé")
                .doesNotContain("/inserimenti/nuovo");
        assertThat(status(servizio().get("/inserimenti/" + foreign))).isEqualTo(404);
        assertThat(status(servizio().get("/inserimenti/frammenti/caso/case-foreign")))
                .isEqualTo(404);
        assertThat(status(servizio().get("/presenze/" + own + "/2026-03"))).isEqualTo(403);
        assertThat(status(servizio().post(PLACEMENTS + "/" + own + "/authorisation", AUTHORISATION)))
                .isEqualTo(403);
    }

    @Test
    void R18_aCompanyKeepsTheRegisterOfItsOwnTraineesAndSeesNothingElse() {
        String own = begun(own());
        String foreign = begun(foreign());
        String list = azienda().get("/presenze").body();
        assertThat(list)
                .contains("/presenze/" + own + "/", "nome-case-own", "/casi/frammenti/nomi?id=")
                .doesNotContain(
                        foreign,
                        "nome-case-foreign",
                        "Mobilificio",
                        "psichiatrica",
                        "href=\"/inserimenti",
                        "href=\"/casi");
        String sheet = "/presenze/" + own + "/2026-03";
        assertThat(azienda().get(sheet).body())
                .contains("name=\"status-2026-03-04\"")
                .doesNotContain(
                        "psichiatrica",
                        "href=\"/inserimenti",
                        "href=\"/casi",
                        "href=\"/aziende",
                        "/rimborsi",
                        "/conferma");
        assertThat(azienda()
                        .submit(sheet, sheet, Map.of("status-2026-03-04", "illness"))
                        .body())
                .contains("Presenze salvate");
        accepted(azienda().send("PUT", PLACEMENTS + "/" + own + "/attendance/2026-03-06", PRESENT, null, null));
        assertThat(json(azienda().get(PLACEMENTS + "/" + own + "/attendance/2026-03"))
                        .get("days")
                        .size())
                .isEqualTo(2);

        assertThat(status(azienda().get("/presenze/" + foreign + "/2026-03"))).isEqualTo(404);
        assertThat(status(azienda().submit(sheet, "/presenze/" + foreign + "/2026-03", Map.of("fill", "present"))))
                .isEqualTo(404);
        assertThat(status(azienda()
                        .send("PUT", PLACEMENTS + "/" + foreign + "/attendance/2026-03-06", PRESENT, null, null)))
                .isEqualTo(404);
        assertThat(json(browser.get(PLACEMENTS + "/" + foreign + "/attendance/2026-03"))
                        .get("days")
                        .size())
                .isZero();
        for (String path : List.of(
                "/inserimenti",
                "/inserimenti/" + own,
                PLACEMENTS + "/" + own,
                "/inserimenti/frammenti/caso/case-own")) {
            assertThat(status(azienda().get(path))).as(path).isEqualTo(403);
        }
        for (String step :
                Stream.concat(steps.stream(), Stream.of("/authorisation")).toList()) {
            assertThat(status(azienda().post(PLACEMENTS + "/" + own + step, "{}")))
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(status(browser.get("/presenze"))).isEqualTo(403);
    }

    private static List<String> municipalities(Browser who) {
        List<String> found = new ArrayList<>();
        json(who.get(PLACEMENTS + "?limit=100"))
                .forEach(placement -> found.add(placement.get("municipality").asString()));
        return found;
    }
}
