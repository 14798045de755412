package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Versions of the rule book follow each other by the days from which they hold, in whatever order they are enacted. */
@OnOneServer
class RuleBookOrderTest {

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private void enacted(String version) {
        ApiClient.Answer answer = people.coordinator().post("/api/v1/rule-books/referral", version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void whoWritesAVersionBeforeOneThatIsEnactedIsToldUntilWhenItHoldsAndWhatComesAfter() {
        ApiClient coordinator = people.coordinator();
        LocalDate first = today.plusYears(10);
        LocalDate later = first.plusMonths(2);
        enacted(RuleBookScene.version(first.plusYears(5), 45, 15, 61));
        enacted(RuleBookScene.version(later, 45, 20, 61));
        enacted(RuleBookScene.version(later, 50, 20, 61));
        Map<String, String> written = new LinkedHashMap<>();
        written.put("validaDal", first.toString());
        written.put("giorniColloquio", "25");
        written.put("giorniProgetto", "61");
        written.put("invalidita", "50");
        written.put("settimaneVerifica", "10");
        written.put("ordine", "category");
        String form = coordinator.page("/regole/nuova").text();
        String preview = RuleBookScene.previewed(coordinator, form, written);
        assertThat(preview)
                .contains(
                        "Dal " + day(first) + " al " + day(later.minusDays(1)),
                        "Questa versione vale solo fino al " + day(later.minusDays(1)),
                        "per le segnalazioni con data dal " + day(first) + " al " + day(later.minusDays(1)))
                .containsSubsequence(
                        "dal " + day(later) + " la versione " + later,
                        "questi cambiamenti non vi entrano",
                        "Giorni per il primo colloquio: 20 (prima: 25)",
                        "dal " + day(first.plusYears(5)) + " la versione " + first.plusYears(5),
                        "Giorni per il primo colloquio: 15 (prima: 25)",
                        "Invalidità oltre (%): 45 (prima: 50)")
                .doesNotContain("in poi", "Invalidità oltre (%): 45 (prima: 45)");
        assertThat(preview.split("la versione " + later, -1))
                .as("the one that was replaced never holds")
                .hasSize(2);
        assertThat(coordinator
                        .form("/regole", Html.form(preview, "/regole", Map.of()))
                        .status())
                .isEqualTo(302);

        ApiClient.Answer versions = coordinator.get("/api/v1/rule-books/referral");
        assertThat(until(versions, first)).containsExactly(later.minusDays(1).toString());
        assertThat(until(versions, later))
                .containsExactly(
                        first.plusYears(5).minusDays(1).toString(),
                        later.minusDays(1).toString());
        assertThat(until(versions, first.plusYears(5))).containsExactly("");
        assertThat(coordinator.page("/regole").text())
                .containsSubsequence(
                        "Vale dal",
                        "Vale fino al",
                        day(first.plusYears(5)),
                        "senza un termine",
                        day(later),
                        day(first.plusYears(5).minusDays(1)),
                        day(later),
                        "sostituita: un’altra vale dallo stesso giorno",
                        day(first),
                        day(later.minusDays(1)));
        assertThat(coordinator
                        .send("GET", "/regole", "", Map.of("Accept", "text/html", "Accept-Language", "en"))
                        .text())
                .contains("In force until", "without an end", "replaced: another one holds from the same day");

        written.put("giorniColloquio", "15");
        written.put("validaDal", first.plusYears(5).toString());
        assertThat(RuleBookScene.previewed(coordinator, form, written))
                .contains("con data dal " + day(first.plusYears(5)) + " in poi")
                .doesNotContain("vale solo fino al");
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
    }

    private static List<String> until(ApiClient.Answer versions, LocalDate from) {
        return versions.json()
                .valueStream()
                .filter(one -> from.toString().equals(one.get("validFrom").asString("")))
                .map(one -> one.get("validUntil").asString(""))
                .toList();
    }
}
