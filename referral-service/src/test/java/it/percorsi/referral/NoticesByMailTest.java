package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who wants it is told by e-mail that there is news, at an address that is theirs. */
@OnOneServer
class NoticesByMailTest {

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
    void anEmailSaysThatThereIsNewsAndNothingMore() throws Exception {
        String user = unique("op");
        String address = user + "@servizio.example";
        ApiClient operator = scene.somebody(user, Map.of("email", address), "operatore");
        String page = operator.page("/avvisi/preferenze").text();
        assertThat(page).contains("value=\"" + address + "\"");
        assertThat(operator.form(
                                "/avvisi/preferenze",
                                Html.form(
                                        page, "/avvisi/preferenze", Map.of("quando", "at-once", "indirizzo", address)))
                        .status())
                .isEqualTo(302);
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.assign(caseId, user, "Elena Galli");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        MimeMessage mail = MailServer.to(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Percorsi: c’è una novità su un caso che segui");
        assertThat(String.valueOf(mail.getContent()))
                .contains("http://127.0.0.1:8080/casi/" + caseId, "/avvisi")
                .doesNotContain("Colombo", "Irene", "BNCLRA", "disab", "assegnato", "CPS");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void anAddressOfOnesOwnIsConfirmedByTheCodeThatCameThere() throws Exception {
        String address = unique("casa") + "@altrove.example";
        ApiClient operator = scene.operator(unique("op"));
        String choice = "/avvisi/preferenze";
        ApiClient.Answer saved = operator.form(
                choice,
                Html.form(operator.page(choice).text(), choice, Map.of("quando", "at-once", "indirizzo", address)));
        assertThat(saved.location()).endsWith(choice);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        String confirm = choice + "/conferma";
        String page = operator.page(choice).text();
        assertThat(page).contains("Conferma l’indirizzo", "value=\"" + address + "\"");
        operator.form(confirm, Html.form(page, confirm, Map.of("codice", "no")));
        assertThat(operator.page(choice).text()).as("a wrong code").contains("Codice ricevuto");
        String code = String.valueOf(MailServer.to(address).getFirst().getContent())
                .replaceAll("(?s).*\\b(\\d{8})\\b.*", "$1");
        page = operator.page(choice).text();
        ApiClient.Answer right = operator.form(confirm, Html.form(page, confirm, Map.of("codice", code)));
        assertThat(operator.page(choice, right.header("Set-Cookie")).text())
                .contains("Indirizzo confermato", "value=\"" + address + "\"")
                .doesNotContain("Codice ricevuto");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        ApiClient operator = scene.operator(unique("op"));
        ApiClient.Answer refused = operator.form(
                "/avvisi/preferenze",
                "_key=" + UUID.randomUUID() + "&quando=daily&indirizzo=a%40b.example%0D%0ABcc%3A+c%40d.example");
        assertThat(operator.page("/avvisi/preferenze", refused.header("Set-Cookie"))
                        .text())
                .contains("indirizzo: deve essere un indirizzo email")
                .doesNotContain("Scelta salvata");
    }
}
