package it.percorsi.referral;

import static it.percorsi.referral.RuleBookScene.BOXES;
import static it.percorsi.referral.RuleBookScene.previewed;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator sees what other rules would change before enacting them, and everybody reads them afterwards. */
@OnOneServer
class RuleBookPagesTest {

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    @Test
    void aCoordinatorSeesWhatChangesBeforeEnactingAndEverybodyReadsItAfterwards() {
        ApiClient coordinator = people.coordinator();
        String from = today.plusYears(3).toString();
        String form = coordinator.page("/regole/nuova").text();
        assertThat(form)
                .containsPattern("value=\"tirocinio/tutor\"[^>]*checked")
                .doesNotContainPattern("value=\"2.1/certificate\"[^>]*checked")
                .containsPattern("value=\"priority\"[^>]*checked")
                .doesNotContain("tirocinio/person", "1.1/invalidity", "2.1/targeted-placement", "retention-support");
        Map<String, String> written = new LinkedHashMap<>();
        written.put("validaDal", from);
        written.put("giorniColloquio", "20");
        written.put("giorniProgetto", "50");
        written.put("invalidita", "45");
        written.put("settimaneVerifica", "10");
        written.put("ordine", "category");
        ApiClient.Answer preview =
                coordinator.form("/regole/anteprima", Html.form(form, "/regole/anteprima", written) + BOXES);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text())
                .contains("da 31 a 20 giorni", "da 61 a 50 giorni", "aspettano ancora il primo colloquio")
                .contains("al massimo ogni 10 settimane invece di 13")
                .contains("Ricerca attiva del lavoro: accettano Persona, Tutor SISL (prima: Persona, Case manager, ")
                .contains("2.1 Area psichiatrica (CPS): serve Certificato allegato (prima: niente di più)")
                .contains("Per categoria nell’ordine della Carta")
                .contains(
                        "La Carta dei Servizi chiede di più",
                        "Ricerca attiva del lavoro: Case manager, Servizio inviante")
                .doesNotContain("Categoria 1.1", "Tirocinio: accettano");
        assertThat(coordinator.page("/regole").text()).doesNotContain(from + "/");

        String confirmed = Html.form(preview.text(), "/regole", Map.of());
        String late = Html.form(
                coordinator
                        .form(
                                "/regole/anteprima",
                                Html.form(coordinator.page("/regole/nuova").text(), "/regole/anteprima", written)
                                        + BOXES)
                        .text(),
                "/regole",
                Map.of());
        assertThat(coordinator.form("/regole", confirmed).status()).isEqualTo(302);
        assertThat(coordinator.form("/regole", confirmed).status())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(coordinator.form("/regole", late).location())
                .as("somebody decided the same meanwhile")
                .endsWith("/regole/nuova");
        String page = people.service(People.CPS).page("/regole").text();
        assertThat(page)
                .contains("carta-ccs-1", "In vigore oggi", "Carta dei Servizi", "Deciso dal coordinamento il ")
                .contains("Ricerca attiva del lavoro: accettano Persona, Tutor SISL (prima: Persona, Case manager, ")
                .contains("Tirocinio: Persona, Case manager, Servizio inviante, Tutor SISL")
                .containsOnlyOnce(">" + from + "/")
                .doesNotContain("/regole/nuova");
        var latest = people.service(People.CPS)
                .get("/api/v1/rule-books/referral")
                .json()
                .valueStream()
                .filter(one -> from.equals(one.get("validFrom").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(latest.at("/numbers/evaluationWeeks").asInt()).isEqualTo(10);
        assertThat(latest.get("waitingOrder").asString()).isEqualTo("category");
        assertThat(latest.at("/requiredParties/3/instrument").asString()).isEqualTo("active-job-search");
        assertThat(latest.at("/requiredParties/3/parties").toString()).isEqualTo("[\"person\",\"tutor\"]");
        assertThat(latest.at("/evidence/1/evidence").toString()).isEqualTo("[\"certificate\"]");

        written.put("giorniColloquio", "25");
        written.put("validaDal", today.plusYears(3).plusDays(1).toString());
        assertThat(previewed(coordinator, form, written)).contains("da 20 a 25 giorni");
        written.put("validaDal", today.plusYears(3).minusDays(1).toString());
        assertThat(previewed(coordinator, form, written)).contains("da 31 a 25 giorni");
    }

    @Test
    void aRefusedFormComesBackAsItWasTicked() {
        ApiClient coordinator = people.coordinator();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("validaDal", today.minusDays(1).toString());
        written.put("giorniColloquio", "20");
        written.put("giorniProgetto", "50");
        written.put("invalidita", "45");
        written.put("settimaneVerifica", "10");
        written.put("ordine", "referral-day");
        written.put("prove", "2.2/written-report");
        written.put("_from", "/regole/nuova");
        String form = coordinator.page("/regole/nuova").text();
        ApiClient.Answer refused = coordinator.form("/regole/anteprima", Html.form(form, "/regole/anteprima", written));
        String again =
                coordinator.page("/regole/nuova", refused.header("Set-Cookie")).text();
        assertThat(again)
                .contains("Una versione può valere da oggi in poi")
                .containsPattern("value=\"2.2/written-report\"[^>]*checked")
                .containsPattern("value=\"referral-day\"[^>]*checked")
                .doesNotContainPattern("value=\"tirocinio/tutor\"[^>]*checked");
    }
}
