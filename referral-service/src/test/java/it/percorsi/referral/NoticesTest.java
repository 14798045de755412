package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.isTold;
import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.privacy.ForgetsPersons;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.notices.Reminders;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Facts of a case reach those whom they concern, once, in the page and by e-mail. */
@OnOneServer
class NoticesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ObjectProvider<ForgetsPersons> forgetful;

    private People people;
    private NoticesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new NoticesScene(people);
    }

    private String referredBy(ApiClient sender, String municipality) {
        return sender.post("/api/v1/referrals", People.referral(municipality, People.CPS))
                .json()
                .get("caseId")
                .asString();
    }

    @Test
    void theLifeOfACaseIsToldToItsSenderAndToWhoFollowsItButNotToWhoActed() {
        ApiClient sender = scene.somebody(unique("cps"), Map.of("servizio", People.CPS), "servizio");
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = referredBy(sender, People.LEGNANO);
        String path = "/api/v1/cases/" + caseId;
        people.assign(caseId, user, "Elena Galli");
        people.draftProject(caseId, "Puntualità");
        isTold(sender, caseId, "agreement-needed", "forwarded");
        isTold(operator, caseId, "agreement-needed", "assigned");

        assertThat(operator.post(
                                path + "/suspension",
                                "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-04\",\"expectedUntil\":\"2026-06-01\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.staff()
                        .post(path + "/closure", "{\"outcome\":\"gave-up\",\"closedOn\":\"2026-05-11\"}")
                        .status())
                .isEqualTo(204);
        isTold(sender, caseId, "closed", "suspended", "agreement-needed", "forwarded");
        isTold(operator, caseId, "closed", "agreement-needed", "assigned");
    }

    private String shared(ApiClient sender, String operator) {
        String caseId = referredBy(sender, People.LEGNANO);
        people.assign(caseId, operator, "Elena Galli");
        people.draftProject(caseId, "Puntualità");
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            assertThat(people.staff()
                            .post(
                                    "/api/v1/cases/" + caseId + "/project/agreements",
                                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}"
                                            .formatted(party))
                            .status())
                    .isEqualTo(204);
        }
        return caseId;
    }

    @Test
    void R45_whoReferredIsToldOfAnObservation() {
        ApiClient sender = scene.somebody(unique("cps"), Map.of("servizio", People.CPS), "servizio");
        ApiClient clerk = scene.somebody(unique("clerk"), Map.of("comune", People.LEGNANO), "comune");
        String caseId = shared(sender, unique("op"));
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/observations",
                                "{\"text\":\"In orario\",\"returnedOn\":\"2026-05-04\",\"operator\":\"Sara\"}")
                        .status())
                .isEqualTo(204);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(kinds(sender, caseId)).contains("observed");
            assertThat(kinds(clerk, caseId)).contains("observed");
        });
    }

    @Test
    void R40_whoFollowsTheCaseIsRemindedOnceOfAnOverdueEvaluation() {
        ApiClient sender = scene.somebody(unique("cps"), Map.of("servizio", People.CPS), "servizio");
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = shared(sender, user);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(operator, caseId)).contains("shared"));
        reminders.remind();
        reminders.remind();
        assertThat(kinds(operator, caseId)).containsOnlyOnce("evaluation-late");
        assertThat(operator.get("/api/v1/cases?follower=me")
                        .json()
                        .get(0)
                        .get("dueOn")
                        .asString())
                .isEqualTo("2026-07-07");
    }

    @Test
    void anOperatorIsToldWhatColleaguesDoWithTheirTime() {
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        String meeting = Meetings.booking("first", Meetings.today().plusDays(1), "09:30");
        String own = operator.post("/api/v1/cases/" + caseId + "/appointments", meeting)
                .location();
        assertThat(people.coordinator()
                        .post(
                                own + "/move",
                                "{\"appointmentOn\":\"%s\",\"startsAt\":\"15:00\",\"minutes\":45,\"place\":\"home\"}"
                                        .formatted(Meetings.today().plusDays(2)))
                        .status())
                .isEqualTo(204);
        assertThat(people.coordinator()
                        .post(own + "/cancellation", "{\"by\":\"person\",\"reason\":\"hindered\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.coordinator()
                        .post(
                                "/api/v1/cases/" + caseId + "/appointments",
                                meeting.replace(
                                        "}", ",\"operator\":\"%s\",\"operatorName\":\"Elena\"}".formatted(user)))
                        .status())
                .isEqualTo(201);
        isTold(operator, caseId, "appointment-booked", "appointment-cancelled", "appointment-moved");
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

    @Test
    void R27_theMunicipalityIsRemindedOfAnOverdueReferralOnceHoweverOftenOneLooks() {
        ApiClient clerk = scene.somebody(unique("clerk"), Map.of("comune", People.PARABIAGO), "comune");
        String caseId = people.newCase(People.PARABIAGO, People.CPS);
        isTold(clerk, caseId, "awaits-municipality");
        reminders.remind();
        reminders.remind();
        isTold(clerk, caseId, "interview-late", "awaits-municipality");
    }

    @Test
    void whatConcernsTheCasesOfAnErasedPersonIsGone() {
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.assign(caseId, user, "Elena Galli");
        isTold(operator, caseId, "assigned");
        String person = people.staff()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        assertThat(person).isNotEmpty();
        forgetful.forEach(one -> one.forget(person));
        assertThat(kinds(operator, caseId)).isEmpty();
    }
}
