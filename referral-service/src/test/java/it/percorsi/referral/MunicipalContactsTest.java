package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.isTold;
import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every municipality has one current contact, who is told in place of all its users. */
@OnOneServer
class MunicipalContactsTest {

    private static final String VILLA_CORTESE = "015248";
    private static final String CANEGRATE = "015046";

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
    void R5_theCurrentContactOfTheMunicipalityIsToldAndNobodyElseOfIt() {
        ApiClient one = scene.somebody(unique("uno"), Map.of("comune", VILLA_CORTESE), "comune");
        String other = unique("due");
        ApiClient two = scene.somebody(other, Map.of("comune", VILLA_CORTESE), "comune");
        String before = people.newCase(VILLA_CORTESE, People.CPS);
        isTold(one, before, "awaits-municipality");
        isTold(two, before, "awaits-municipality");

        String path = "/avvisi/referenti/" + VILLA_CORTESE;
        String page = one.page(path).text();
        assertThat(page).contains("Ora non è indicato nessuno", "Prova " + other);
        assertThat(one.form(path, Html.form(page, path, Map.of("referente", other)))
                        .status())
                .isEqualTo(302);
        assertThat(one.page("/avvisi/referenti").text()).contains("Prova " + other + ", dal ");

        String after = people.newCase(VILLA_CORTESE, People.CPS);
        isTold(two, after, "awaits-municipality");
        assertThat(kinds(one, after)).isEmpty();
    }

    @Test
    void R5_aMunicipalityHasOneContactNamedByItselfOrTheCoordinatorAmongItsOwnUsers() {
        String user = unique("ref");
        ApiClient clerk = scene.somebody(user, Map.of("comune", CANEGRATE), "comune");
        String path = "/api/v1/municipal-contacts/" + CANEGRATE;
        String named = "{\"contact\":\"%s\"}".formatted(user);
        assertThat(people.municipality(People.LEGNANO).post(path, named).status())
                .isEqualTo(404);
        assertThat(clerk.post(path, "{\"contact\":\"nobody\"}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("contact-unknown");
        assertThat(people.coordinator().post(path, named).status()).isEqualTo(204);
        assertThat(clerk.post(path, named).json().get("code").asString()).isEqualTo("already-the-contact");
        assertThat(contacts(people.coordinator())).containsOnlyOnce(CANEGRATE);
        assertThat(contacts(clerk)).containsExactly(CANEGRATE);

        String another = unique("nuovo");
        scene.somebody(another, Map.of("comune", CANEGRATE), "comune");
        assertThat(clerk.post(path, "{\"contact\":\"%s\"}".formatted(another)).status())
                .isEqualTo(204);
        JsonNode current = clerk.get("/api/v1/municipal-contacts").json();
        assertThat(current.get(0).get("user").asString()).isEqualTo(another);
    }

    private static List<String> contacts(ApiClient who) {
        return who.get("/api/v1/municipal-contacts").json().findValuesAsString("municipality");
    }
}
