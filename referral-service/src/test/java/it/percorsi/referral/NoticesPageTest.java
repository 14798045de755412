package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is new is counted on every page, read one by one or all at once, and listed page by page. */
@OnOneServer
class NoticesPageTest {

    @LocalServerPort
    private int port;

    private People people;
    private NoticesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new NoticesScene(people);
    }

    @Test
    void whatIsNewIsCountedOnEveryPageUntilItIsRead() {
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        assertThat(operator.page("/casi").text()).contains("<a href=\"/avvisi\">Avvisi</a>");
        for (int i = 0; i < 3; i++) {
            people.assign(people.newCase(People.LEGNANO, People.CPS), user, "Elena Galli");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.page("/casi").text()).contains(">Avvisi: 3 da leggere</a>"));
        String page = operator.page("/avvisi").text();
        assertThat(page).contains("Un caso è stato assegnato a te").doesNotContain("Colombo", "Irene");
        String one = Pattern.compile("/avvisi/(\\d+)/letto")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(people.operator(unique("altro"))
                        .form(one, "_key=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(operator.form(one, Html.form(page, one, Map.of())).status()).isEqualTo(302);
        assertThat(operator.page("/casi").text()).contains(">Avvisi: 2 da leggere</a>");
        assertThat(operator.form("/avvisi/letti", Html.form(page, "/avvisi/letti", Map.of()))
                        .status())
                .isEqualTo(302);
        assertThat(operator.page("/casi").text()).contains("<a href=\"/avvisi\">Avvisi</a>");
    }

    @Test
    void theListIsReadPageByPage() {
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        for (int i = 0; i < 21; i++) {
            people.assign(people.newCase(People.LEGNANO, People.CPS), user, "Elena Galli");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.page("/casi").text()).contains(">Avvisi: 21 da leggere</a>"));
        String first = operator.page("/avvisi").text();
        String next = Pattern.compile("/avvisi\\?prima=\\d+")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(first.split("assegnato a te</a>", -1)).hasSize(21);
        assertThat(operator.page(next).text().split("assegnato a te</a>", -1)).hasSize(2);
        ApiClient.Answer some = operator.get("/api/v1/notices?limit=20");
        assertThat(some.json().size()).isEqualTo(20);
        assertThat(some.header("Link")).contains("rel=\"next\"");
    }
}
