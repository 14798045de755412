package it.percorsi.referral;

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

/** A coordinator enacts other numbers for days to come; what was begun before keeps those of its day. */
@OnOneServer
class RuleBookTest {

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private static String version(LocalDate from, int invalidity, int interview, int project) {
        return """
                {"validFrom":"%s","invalidityOver":%d,"daysToFirstInterview":%d,"daysToSharedProject":%d}
                """.formatted(from, invalidity, interview, project);
    }

    private ApiClient.Answer enact(String version) {
        return people.coordinator().post("/api/v1/rule-books/referral", version);
    }

    @Test
    void aCoordinatorSeesWhatChangesBeforeEnactingAndEverybodyReadsItAfterwards() {
        ApiClient coordinator = people.coordinator();
        String from = today.plusYears(3).toString();
        String form = coordinator.page("/regole/nuova").text();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("validaDal", from);
        written.put("giorniColloquio", "20");
        written.put("giorniProgetto", "50");
        written.put("invalidita", "45");
        ApiClient.Answer preview = coordinator.form("/regole/anteprima", Html.form(form, "/regole/anteprima", written));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("da 31 a 20 giorni", "da 61 a 50 giorni", "aspettano ancora il primo colloquio")
                .doesNotContain("Categoria 1.1");
        assertThat(coordinator.page("/regole").text()).doesNotContain(from + "/");

        String confirmed = Html.form(preview.text(), "/regole", Map.of());
        assertThat(coordinator.form("/regole", confirmed).status()).isEqualTo(302);
        assertThat(coordinator.form("/regole", confirmed).status())
                .as("sent twice")
                .isEqualTo(302);
        String page = people.service(People.CPS).page("/regole").text();
        assertThat(page)
                .contains("carta-ccs-1", "In vigore oggi", "Carta dei Servizi", "Deciso dal coordinamento il ")
                .containsOnlyOnce(">" + from + "/")
                .doesNotContain("/regole/nuova");

        written.put("giorniColloquio", "25");
        written.put("validaDal", today.plusYears(3).plusDays(1).toString());
        assertThat(previewed(coordinator, form, written)).contains("da 20 a 25 giorni");
        written.put("validaDal", today.plusYears(3).minusDays(1).toString());
        assertThat(previewed(coordinator, form, written)).contains("da 31 a 25 giorni");
    }

    private static String previewed(ApiClient coordinator, String form, Map<String, String> written) {
        return coordinator
                .form("/regole/anteprima", Html.form(form, "/regole/anteprima", written))
                .text();
    }

    @Test
    void whatIsOverIsNeverChangedAndWhatIsTheSameIsNoChange() {
        assertThat(code(enact(version(today.minusDays(1), 45, 20, 61)))).isEqualTo("rule-book-in-the-past");
        assertThat(code(enact(version(today, 45, 31, 61)))).isEqualTo("rule-book-unchanged");
        assertThat(enact(version(today, 100, 31, 61)).status()).isEqualTo(400);
        assertThat(people.operator("elena.galli")
                        .post("/api/v1/rule-books/referral", version(today, 45, 20, 61))
                        .status())
                .isEqualTo(403);
    }

    private static String code(ApiClient.Answer answer) {
        return answer.json().get("code").asString();
    }
}
