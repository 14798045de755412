package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.platformtest.VersionContract;
import it.percorsi.platformtest.VersionContract.Example;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people decide about the same money. */
class ConflictTest extends RunningService {

    private static final String DECISION = "choice=reduce&amount=%s&reasons=%s&note=%s&tutor=Anna&decidedOn=2025-06-03";

    @LocalServerPort
    private int here;

    @Autowired
    private AccessRules rules;

    private ApiClient elena() {
        return new ApiClient(here).with(TestTokens.user("elena.galli", "operatore"));
    }

    private ApiClient marco() {
        return new ApiClient(here).with(TestTokens.user("marco.villa", "coordinatore"));
    }

    private String page(YearMonth month) {
        return "/rimborsi/" + placementId + ":" + month;
    }

    private void computed(YearMonth... months) {
        placementIsKnown(Instrument.TIROCINIO);
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        for (YearMonth month : months) {
            others.say(others.month(placementId, caseId, Instrument.TIROCINIO, month, 2, 3));
            stipendShowing(month.toString(), "\"to-decide\"");
        }
    }

    @Test
    void R18_whoIsOvertakenSeesBothDecisionsAndChooses() {
        YearMonth may = YearMonth.of(2025, 5);
        computed(may);
        String action = page(may) + "/decisione";
        String consequences = marco().form(
                        action + "/conferma",
                        DECISION.formatted("20", "delays", "Ritardi") + "&_version="
                                + Html.value(marco().page(page(may)).text(), "_version"))
                .text();
        String seen = Html.value(elena().page(page(may)).text(), "_version");
        assertThat(elena().form(
                                action,
                                DECISION.formatted("22,50", "unjustified-absences", "Tre+giorni") + "&_version=" + seen)
                        .status())
                .isEqualTo(302);

        ApiClient.Answer conflict = marco().form(action, Html.form(consequences, action, Map.of()));

        assertThat(conflict.status()).as(conflict.text()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Rimborso ridotto dal tutor", "elena.galli (operatore)")
                .contains("Il tuo valore: 20,00\u00a0€", "Il valore di elena.galli: 22,50\u00a0€")
                .contains("Il valore di elena.galli: Tre giorni", "_choice.reasons")
                .doesNotContain("_choice.tutor", "_choice.choice");
        assertThat(stipendShowing("2025-05", "12750")).contains("Tre giorni");

        Map<String, String> choices =
                Map.of("_choice.amount", "mine", "_choice.reasons", "theirs", "_choice.note", "theirs");
        ApiClient.Answer saved = marco().form(action, Html.form(conflict.text(), action, choices));
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(stipendShowing("2025-05", "13000"))
                .contains("Tre giorni", "unjustified-absences")
                .doesNotContain("delays");
    }

    @Test
    void R18_anotherMonthIsNoConflict() {
        YearMonth may = YearMonth.of(2025, 5);
        YearMonth june = YearMonth.of(2025, 6);
        computed(may, june);
        String ofMay = Html.value(marco().page(page(may)).text(), "_version");
        String ofJune = Html.value(elena().page(page(june)).text(), "_version");
        String decision = DECISION.formatted("20", "delays", "").replace("2025-06-03", "2025-07-03");
        assertThat(elena().form(page(june) + "/decisione", decision + "&_version=" + ofJune)
                        .status())
                .isEqualTo(302);
        assertThat(marco().form(page(may) + "/decisione", decision + "&_version=" + ofMay)
                        .status())
                .isEqualTo(302);
        stipendShowing("2025-05", "13000");
        stipendShowing("2025-06", "13000");
    }

    @Test
    void R15_theFirstAmountIsNotFixedTwiceUnseen() {
        placementIsKnown(Instrument.TIROCINIO);
        String path = "/rimborsi/accordo";
        String mine = "inserimento=" + placementId + "&amount=140&agreedOn=2025-05-02&_version="
                + Html.value(marco().page(path + "?inserimento=" + placementId).text(), "_version");
        assertThat(mine).endsWith("_version=-1");
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        ApiClient.Answer conflict = marco().form(path, mine);
        assertThat(conflict.status()).as(conflict.text()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Il tuo valore: 140,00\u00a0€", "Il valore di prova: 150,00\u00a0€")
                .doesNotContain("_choice.agreedOn");
    }

    @Test
    void whoReadsGetsTheVersionAndWhoChangesMayDemandOne() {
        YearMonth may = YearMonth.of(2025, 5);
        computed(may);
        String path = "/api/v1/stipends/" + placementId + ":" + may;
        String pattern = " /api/v1/stipends/{stipendId}";
        VersionContract.holds(
                new ApiClient(here),
                rules,
                Map.of(
                        "GET" + pattern,
                        Example.of(path),
                        "GET /api/v1/stipends/agreements/{placementId}",
                        Example.of("/api/v1/stipends/agreements/" + placementId),
                        "POST /api/v1/stipends/agreements",
                        new Example("/api/v1/stipends/agreements", """
                                {"placementId":"%s","monthlyCents":14000,"agreedOn":"2025-05-02"}""".formatted(placementId)),
                        "POST" + pattern + "/reductions",
                        new Example(path + "/reductions", """
                                {"reductionCents":2000,"reasons":["delays"],"tutor":"Anna","decidedOn":"2025-06-03"}"""),
                        "POST" + pattern + "/full-payment",
                        new Example(path + "/full-payment", """
                                {"tutor":"Anna","decidedOn":"2025-06-03"}"""),
                        "POST" + pattern + "/approval",
                        new Example(path + "/approval", "{\"approvedOn\":\"2025-06-03\"}")),
                Set.of());
    }
}
