package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people at one placement, at the same time. */
class ConflictTest extends ServiceScenario {

    private ApiClient elena() {
        return new ApiClient(port()).with(TestTokens.user("elena.galli", "operatore"));
    }

    private ApiClient company() {
        return new ApiClient(port()).with(TestTokens.user("ivo.sala", Map.of("azienda", "forno"), "azienda"));
    }

    private static String register(String placement) {
        return placement.replace(PLACEMENTS, "/presenze") + "/2026-03";
    }

    private JsonNode march(String placement) {
        return json(browser.get(placement + "/attendance/2026-03")).get("days");
    }

    /** What the page's form would send when nothing is touched but these fields. */
    private static String register(String page, String action, String touched) {
        return Html.form(page, action, Map.of()) + touched;
    }

    @Test
    void R18_differentDaysAddToEachOther() {
        String placement = started("case-different-days");
        String path = register(placement);
        String seenByCompany = company().page(path).text();
        String seenByElena = elena().page(path).text();

        assertThat(elena().form(path, register(seenByElena, path, "&status-2026-03-04=illness&minutes-2026-03-04=400"))
                        .status())
                .isEqualTo(302);
        ApiClient.Answer saved = company()
                .form(
                        path,
                        register(
                                seenByCompany,
                                path,
                                "&status-2026-03-04=&minutes-2026-03-04=400&status-2026-03-06=present&minutes-2026-03-06=300"));

        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(march(placement).findValuesAsString("status")).containsExactly("illness", "present");
    }

    @Test
    void R18_theSameDayIsShownAndChosen() {
        String placement = started("case-same-day");
        String path = register(placement);
        String seen = company().page(path).text();
        assertThat(elena().form(
                                path,
                                register(
                                        elena().page(path).text(),
                                        path,
                                        "&status-2026-03-04=illness&minutes-2026-03-04=400"))
                        .status())
                .isEqualTo(302);

        ApiClient.Answer conflict = company()
                .form(
                        path,
                        register(
                                seen,
                                path,
                                "&status-2026-03-02=present&minutes-2026-03-02=240"
                                        + "&status-2026-03-04=absent-unjustified&minutes-2026-03-04=400"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Presenza di mercoledì 4 marzo", "elena.galli (operatore)")
                .contains("Il tuo valore: Assente, non ha avvisato", "Il valore di elena.galli: Malattia")
                .doesNotContain("Fondo comunale", "Polizza");
        assertThat(march(placement).findValuesAsString("status"))
                .as("nothing of it is saved")
                .containsExactly("illness");

        ApiClient.Answer saved =
                company().form(path, Html.form(conflict.text(), path, Map.of("_choice.status-2026-03-04", "theirs")));
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(march(placement).findValuesAsString("status")).containsExactly("present", "illness");
        assertThat(march(placement).findValuesAsString("minutes")).containsExactly("240", "0");
    }

    @Test
    void R20_aSecondPolicyIsEnteredKnowingOfTheFirst() {
        String placement = PLACEMENTS + "/" + proposed("case-policies");
        String page = placement.replace(PLACEMENTS, "/inserimenti");
        String seen = Html.value(elena().page(page).text(), "_version");
        accepted(browser.post(placement + "/insurance", """
                {"insurer":"Riunite","policyNumber":"P-1","validFrom":"2026-03-01","validTo":"2026-12-31"}"""));
        accepted(browser.post(placement + "/authorisation", """
                {"fundingSource":"Fondo comunale","authorisedOn":"2026-02-24"}"""));

        String action = page + "/assicurazione";
        String mine = "insurer=Assicura&policyNumber=P-2&validFrom=2026-03-01&validTo=2026-12-31&_version=" + seen;
        ApiClient.Answer conflict = elena().form(action, mine);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Il valore di prova: Riunite", "Altri cambiamenti nel frattempo")
                .doesNotContain("_choice.validFrom");

        Map<String, String> choices = Map.of("_choice.insurer", "mine", "_choice.policyNumber", "mine");
        assertThat(elena().form(action, Html.form(conflict.text(), action, choices))
                        .status())
                .isEqualTo(302);
        assertThat(json(browser.get(placement)).at("/checklist/policies").findValuesAsString("policyNumber"))
                .containsExactly("P-1", "P-2");
    }

    @Test
    void otherDocumentsAreNoConflict() {
        String placement = PLACEMENTS + "/" + proposed("case-documents");
        String page = placement.replace(PLACEMENTS, "/inserimenti");
        String seen = Html.value(elena().page(page).text(), "_version");
        accepted(browser.post(placement + "/insurance", """
                {"insurer":"Riunite","policyNumber":"P-1","validFrom":"2026-03-01","validTo":"2026-12-31"}"""));
        assertThat(elena().form(
                                page + "/autorizzazione",
                                "fundingSource=Fondo&authorisedOn=2026-02-24&_version=" + seen)
                        .status())
                .isEqualTo(302);
        assertThat(json(browser.get(placement))
                        .at("/checklist/authorisation/fundingSource")
                        .asString())
                .isEqualTo("Fondo");
    }
}
