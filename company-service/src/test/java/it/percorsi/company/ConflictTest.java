package it.percorsi.company;

import static it.percorsi.company.Http.company;
import static it.percorsi.company.Http.header;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.platformtest.VersionContract;
import it.percorsi.platformtest.VersionContract.Example;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people on the phone with one company. */
class ConflictTest extends RunningService {

    private static final String AVAILABILITY = "availability=%s&declaredOn=%s&_version=";

    @LocalServerPort
    private int here;

    @Autowired
    private AccessRules rules;

    private String registered() {
        return header(http.post("/api/v1/companies", company("Forno Due", VatNumbers.next(), Map.of())), "Location");
    }

    @Test
    void R38_theLatestWordAboutProductionIsGivenKnowingTheOneBefore() {
        String path = registered();
        String page = path.replace("/api/v1/companies", "/aziende");
        ApiClient elena = new ApiClient(here).with(TestTokens.user("elena.galli", "operatore"));
        ApiClient marco = new ApiClient(here).with(TestTokens.user("marco.villa", "operatore"));
        String seen = Html.value(marco.page(page).text(), "_version");
        String action = page + "/disponibilita";
        assertThat(elena.form(action, AVAILABILITY.formatted("peak", "2026-03-04") + seen)
                        .status())
                .isEqualTo(302);

        assertThat(marco.form(page + "/contatti", "contactedOn=2026-03-04&outcome=available&_version=" + seen)
                        .status())
                .as("a contact only adds")
                .isEqualTo(302);
        ApiClient.Answer conflict = marco.form(action, AVAILABILITY.formatted("slack", "2026-03-04") + seen);
        assertThat(conflict.status()).as(conflict.text()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("elena.galli (operatore)", "Altri cambiamenti nel frattempo", "Il valore di elena.galli:")
                .contains("_choice.availability")
                .doesNotContain("_choice.declaredOn");

        ApiClient.Answer saved =
                marco.form(action, Html.form(conflict.text(), action, Map.of("_choice.availability", "mine")));
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(marco.get(path).json().get("availability").findValuesAsString("availability"))
                .containsExactlyInAnyOrder("peak", "slack");
    }

    @Test
    void whoReadsGetsTheVersionAndWhoChangesMayDemandOne() {
        String path = registered();
        ApiClient api = new ApiClient(here);
        String post = """
                {"tasks":["stiro"],"seats":1,"weeklyHours":20,"instruments":["tirocinio"],"aimedAtHiring":false,
                 "openedOn":"2026-03-04"}""";
        String convention = """
                {"kind":"borsa-lavoro","validFrom":"2026-03-01","validTo":"2027-02-28"}""";
        String pattern = " /api/v1/companies/{companyId}";
        VersionContract.holds(
                api,
                rules,
                Map.of(
                        "GET" + pattern,
                        Example.of(path),
                        "GET" + pattern + "/posts/{postId}",
                        Example.of(api.post(path + "/posts", post).location()),
                        "GET" + pattern + "/conventions/{conventionId}",
                        Example.of(api.post(path + "/conventions", convention).location()),
                        "POST" + pattern + "/posts",
                        new Example(path + "/posts", post),
                        "POST" + pattern + "/conventions",
                        new Example(path + "/conventions", convention.replace("202", "203")),
                        "POST" + pattern + "/contacts",
                        new Example(path + "/contacts", """
                                {"contactedOn":"2026-03-04","outcome":"available"}"""),
                        "POST" + pattern + "/availability",
                        new Example(path + "/availability", """
                                {"availability":"peak","declaredOn":"2026-03-04"}""")),
                Set.of("GET" + pattern + "/placements"));
    }
}
