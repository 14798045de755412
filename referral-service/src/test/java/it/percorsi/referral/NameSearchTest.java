package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names are encrypted, and found nevertheless by whom they concern. */
@OnOneServer
@ExtendWith(OutputCaptureExtension.class)
class NameSearchTest {

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private static final String CODE = "DMBRLN98R51G324P";

    private String refer(String family, String given, String municipality) {
        String caseId = people.staff()
                .post(
                        "/api/v1/referrals",
                        People.referral(municipality, People.CPS)
                                .replace("Colombo", family)
                                .replace("Irene", given)
                                // Many other tests' people share theirs.
                                .replace("BNCLRA98R51G324Z", CODE))
                .json()
                .get("caseId")
                .asString();
        await().until(() -> found(people.coordinator(), family).contains(caseId));
        return caseId;
    }

    private static List<String> found(ApiClient who, String typed) {
        return who.get("/api/v1/cases?limit=100&search=" + typed.replace(" ", "%20"))
                .json()
                .findValuesAsString("caseId");
    }

    @Test
    void aNameIsFoundByItsBeginningInAnyOrderAndWithoutItsAccents() {
        String caseId = refer("D’Ambròsio Quaglia", "Ermelinda", People.LEGNANO);
        ApiClient elena = people.operator("elena.galli");
        for (String typed : List.of("dam", "QUAGLIA erm", "ermelinda dambrosio", "Dambr%C3%B2sio")) {
            assertThat(found(elena, typed)).as(typed).containsExactly(caseId);
        }
        for (String typed : List.of("da", "ambrosio", "quaglia marta", "123")) {
            assertThat(found(elena, typed)).as(typed).isEmpty();
        }
        assertThat(found(elena, CODE)).contains(caseId);
        assertThat(elena.page("/casi?cerca=quaglia").text()).contains("/casi/" + caseId, "value=\"quaglia\"");
    }

    @Test
    void aNameOfTwoLettersIsFoundByTheWholeOfIt() {
        String caseId = refer("Xu", "Zhixiangdi", People.LEGNANO);
        assertThat(found(people.coordinator(), "xu zhixiangdi")).containsExactly(caseId);
    }

    @Test
    void aMunicipalityFindsItsResidentsOnly() {
        String own = refer("Vavassorini", "Piera", People.LEGNANO);
        String foreign = refer("Vavassorini", "Paola", People.PARABIAGO);
        assertThat(found(people.municipality(People.LEGNANO), "vavassorini")).containsExactly(own);
        assertThat(found(people.municipality(People.PARABIAGO), "vavassorini")).containsExactly(foreign);
        assertThat(found(people.coordinator(), "vavassorini")).containsExactlyInAnyOrder(own, foreign);
    }

    @Test
    void everybodyElseHasNoFieldAndIsRefused() {
        for (String role : List.of("servizio", "revisore")) {
            ApiClient who = people.one(role);
            assertThat(who.page("/casi").text()).as(role).doesNotContain("name=\"cerca\"");
            assertThat(who.page("/casi?cerca=rossi").status()).as(role).isEqualTo(403);
            assertThat(who.get("/api/v1/cases?search=rossi").status()).as(role).isEqualTo(403);
        }
        assertThat(people.coordinator().page("/casi").text()).contains("name=\"cerca\"");
    }

    @Test
    void whatWasTypedIsLoggedNowhere(CapturedOutput output) {
        for (ApiClient who : people.everyRole().values()) {
            who.page("/casi?cerca=Quarantottini");
            who.get("/api/v1/cases?search=Quarantottini");
            who.page("/casi?stato=x&cerca=Quarantottini");
        }
        assertThat(output.getAll()).doesNotContainIgnoringCase("Quarantottini");
    }
}
