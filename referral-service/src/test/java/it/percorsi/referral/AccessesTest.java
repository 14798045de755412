package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who has looked, and why: kept before anything is shown. */
@OnOneServer
class AccessesTest {

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    @Test
    void anOperatorOpensThemOnceWithAReasonThatIsKept() {
        String caseId = people.followedCase();
        ApiClient marco = people.operator("marco.sala");
        ApiClient.Answer opened = marco.form("/casi/" + caseId + "/emergenza", "reason=replacement");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains(People.REASON, "67 %");
        assertThat(marco.page("/casi/" + caseId).text()).doesNotContain(People.REASON);

        JsonNode entry = people.accesses(caseId, "break-glass").getFirst();
        assertThat(entry.get("actor").asString()).isEqualTo("marco.sala");
        assertThat(entry.get("role").asString()).isEqualTo("operatore");
        assertThat(entry.get("organisation").asString()).isEqualTo("legnano");
        assertThat(entry.get("reason").asString()).isEqualTo("replacement");
        assertThat(people.coordinator().page("/casi/" + caseId + "/accessi").text())
                .contains("marco.sala", "aperto con motivazione", "Sostituzione di un collega")
                .contains("/inserimenti/frammenti/accessi/" + caseId, "/rimborsi/frammenti/accessi/" + caseId);
    }

    @Test
    void aProgramOpensThemByAHeader() throws Exception {
        String caseId = people.followedCase();
        String path = "/api/v1/cases/" + caseId;
        assertThat(get(path, TestTokens.user("marco.sala", "operatore"), "person-asked")
                        .body())
                .contains(People.REASON);
        assertThat(people.accesses(caseId, "break-glass")
                        .getFirst()
                        .get("reason")
                        .asString())
                .isEqualTo("person-asked");
        HttpResponse<String> refused = get(path, TestTokens.user("marco.sala", "operatore"), "curiosity");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("X-Access-Reason").doesNotContain(People.REASON);
        String foreign = TestTokens.user("comune", Map.of("comune", People.PARABIAGO), "comune");
        assertThat(get(path, foreign, "emergency").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String token, String reason) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("X-Access-Reason", reason)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aReasonMustBeOneOfTheList() {
        String caseId = people.followedCase();
        ApiClient marco = people.operator("marco.sala");
        ApiClient.Answer refused = marco.form("/casi/" + caseId + "/emergenza", "reason=curiosity");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(marco.form("/casi/" + caseId + "/emergenza", "").status()).isEqualTo(302);
        assertThat(people.accesses(caseId, "break-glass")).isEmpty();
    }

    @Test
    void everyLookIsKeptWithWhoAndWhat() {
        String caseId = people.followedCase();
        ApiClient comune = people.municipality(People.LEGNANO);
        comune.page("/casi/" + caseId);
        comune.get("/api/v1/cases/" + caseId + "/timeline");
        assertThat(people.accesses(caseId, "view"))
                .anySatisfy(entry -> {
                    assertThat(entry.get("actor").asString()).isEqualTo("comune.015118");
                    assertThat(entry.get("organisation").asString()).isEqualTo(People.LEGNANO);
                    assertThat(entry.get("path").asString()).isEqualTo("/casi/" + caseId);
                    assertThat(entry.get("address").asString()).isNotEmpty();
                })
                .anySatisfy(entry -> assertThat(entry.get("path").asString()).endsWith("/timeline"));
        people.service(People.CPS).page("/casi/frammenti/nomi?id=" + caseId);
        assertThat(people.accesses(caseId, "search"))
                .anySatisfy(entry -> assertThat(entry.get("role").asString()).isEqualTo("servizio"));
        // What was not shown is not said to have been.
        people.municipality(People.PARABIAGO).page("/casi/" + caseId);
        assertThat(people.accesses(caseId, "view"))
                .noneSatisfy(entry -> assertThat(entry.get("actor").asString()).isEqualTo("comune.015168"));
        JsonNode whole = people.of("revisore")
                .get("/api/v1/access-log/referral/verification")
                .json();
        assertThat(whole.get("whole").asBoolean()).isTrue();
        assertThat(whole.get("entries").asLong()).isPositive();
        assertThat(people.of("revisore")
                        .page("/casi/" + caseId + "/accessi/verifica")
                        .text())
                .contains("Il registro è integro");
    }
}
