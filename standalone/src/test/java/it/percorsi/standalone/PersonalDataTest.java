package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * One person goes through the whole thread; then everything that was ever written is searched for the person: every
 * table of every schema, every file of PostgreSQL and Kafka, every document, the log. Then the person is erased, and
 * everything is looked at again.
 */
@Tag("together")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonalDataTest {

    /** What was written about the person; none of it stands anywhere in the code's own texts. */
    private static final List<String> SECRETS = List.of(
            "Quarantottini",
            "Ermenegilda",
            "RSSCRL98R51G324V",
            "1998-10-11",
            "via dei Sigilli 77",
            "3479911223",
            "IT60X0542811101000000123456",
            "esce da una lunga malattia",
            "Puntualità",
            "litiga con il caporeparto");

    private static final String REFERRAL = """
            {"referredOn":"%s","channel":"form","sendingService":"SERT Legnano","caseManager":"Anna Re",
             "category":"1.1","invalidityPercent":67,"registeredL68":false,"priority":"high",
             "requestedInstrument":"tirocinio","confirmedMismatch":true,"notADuplicate":true,
             "reason":"esce da una lunga malattia, IBAN IT60X0542811101000000123456",
             "person":{"familyName":"Quarantottini","givenName":"Ermenegilda",
             "codiceFiscale":"RSSCRL98R51G324V","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
             "municipality":"015118","address":"via dei Sigilli 77","phone":"3479911223"}}
            """;

    private static final AllServices SERVICES = AllServices.running();
    private static final ApiClient COORDINATOR =
            SERVICES.api().with(TestTokens.user("lucia", "coordinatore", "operatore"));
    private static final WholeLog LOG = WholeLog.listen();
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static String caseId = "";
    private static String personId = "";
    private static String stipendId = "";
    private static String placementId = "";

    @BeforeAll
    static void aPersonGoesThroughTheWholeThread() {
        PreparedCases cases = new PreparedCases(SERVICES.api());
        caseId = cases.broughtTo(Step.SHARED, REFERRAL);
        placementId = cases.proposed(caseId, cases.companyWithAPost("12552295656"));
        cases.startAndConfirm(placementId);
        stipendId = placementId + ":" + cases.month();
        assertThat(SERVICES.api()
                        .post("/api/v1/stipends/" + stipendId + "/reductions", """
                                {"reductionCents":500,"reasons":["unjustified-absences"],
                                 "note":"litiga con il caporeparto","tutor":"Sara","decidedOn":"%s"}""".formatted(
                                        cases.month().plusMonths(1).atDay(3)))
                        .status())
                .isEqualTo(204);
        personId = theCase().at("/document/personId").asString();
        // Errors are looked for as well: what is refused must not be repeated in the log.
        SERVICES.api().post("/api/v1/referrals", REFERRAL.replace("\"high\"", "\"via dei Sigilli 77\""));
        SERVICES.api()
                .upload(
                        "/api/v1/imports/referrals",
                        "x.csv",
                        "Quarantottini;Ermenegilda\n".getBytes(StandardCharsets.UTF_8));
        // Something is logged, or looking through the log would prove nothing.
        SERVICES.api().with(TestTokens.user("tina", "tavolo")).get("/api/v1/cases/" + caseId);
        for (String page :
                List.of("/casi", "/casi/" + caseId, "/inserimenti/" + placementId, "/rimborsi/" + stipendId)) {
            assertThat(SERVICES.api().page(page).status()).as(page).isEqualTo(200);
        }
    }

    private static JsonNode theCase() {
        return COORDINATOR.get("/api/v1/cases/" + caseId).json();
    }

    @Test
    @Order(1)
    void whoMayReadThePersonReadsThePerson() {
        JsonNode answer = theCase();
        assertThat(answer.at("/person/familyName").asString()).isEqualTo("Quarantottini");
        assertThat(answer.toString()).contains("esce da una lunga malattia", "67", "Puntualità");
        assertThat(COORDINATOR.get("/api/v1/stipends/" + stipendId).text()).contains("litiga con il caporeparto");
    }

    @Test
    @Order(2)
    void nothingThatWasEverWrittenShowsThePersonInClear() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(EverythingWritten.documents()).anyMatch(document -> document.contains(stipendId)));
        List<String> rows = EverythingWritten.rows();
        // The search finds what is there: otherwise it would find nothing anywhere.
        assertThat(rows).hasSizeGreaterThan(100).anyMatch(row -> row.contains("StipendReduced"));
        assertThat(rows).anyMatch(row -> row.contains("p1." + personId));
        assertThat(EverythingWritten.documents()).anyMatch(document -> document.contains("p1." + personId));
        List<Path> files = EverythingWritten.files();
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files)
                .anyMatch(file -> EverythingWritten.contains(file, "p1." + personId)
                        && file.toString().contains("percorsi.case-events"));
        assertThat(LOG.lines()).anyMatch(line -> line.contains("Refused for the role"));
        for (String secret : SECRETS) {
            assertThat(rows).as("rows with %s", secret).noneMatch(row -> row.contains(secret));
            assertThat(EverythingWritten.documents())
                    .as("documents with %s", secret)
                    .noneMatch(document -> document.contains(secret));
            assertThat(LOG.lines()).as("log with %s", secret).noneMatch(line -> line.contains(secret));
            assertThat(files).as("files with %s", secret).noneMatch(file -> EverythingWritten.contains(file, secret));
        }
    }

    @Test
    @Order(3)
    void afterTheErasureNobodyAndNothingKnowsThePerson() throws Exception {
        leaveTheService();
        JsonNode tableBefore = table();
        JsonNode dashboardBefore =
                SERVICES.api().get("/api/v1/reports/dashboard").json();
        int storyBefore = story().size();
        eraseThePerson();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (Service service : Service.values()) {
                assertThat(SERVICES.context(service).getBean(PersonKeys.class).has(personId))
                        .as("key in %s", service)
                        .isFalse();
            }
            assertThat(EverythingWritten.documents()).noneMatch(document -> document.contains("p1." + personId));
        });
        JsonNode answer = theCase();
        assertThat(answer.at("/document/state").asString()).isEqualTo("project-shared");
        assertThat(answer.at("/document/referral/category").asString()).isEqualTo("1.1");
        for (String secret : SECRETS) {
            assertThat(answer.toString()).doesNotContain(secret);
            assertThat(COORDINATOR.get("/api/v1/stipends/" + stipendId).text()).doesNotContain(secret);
            assertThat(COORDINATOR.page("/casi/" + caseId).text()).doesNotContain(secret);
        }
        assertThat(COORDINATOR.page("/casi/" + caseId).text()).contains("Persona cancellata");
        // The story of the case and the statistics stay.
        assertThat(story().size()).isEqualTo(storyBefore);
        assertThat(table()).isEqualTo(tableBefore);
        assertThat(SERVICES.api().get("/api/v1/reports/dashboard").json()).isEqualTo(dashboardBefore);
    }

    private static JsonNode story() {
        return COORDINATOR.get("/api/v1/cases/" + caseId + "/timeline").json();
    }

    private static JsonNode table() {
        return SERVICES.api()
                .get("/api/v1/reports/coprogettazione?semester=" + Year.now(ITALY) + "-S2")
                .json();
    }

    /** The path ends and what is owed is approved; before that nobody can be erased. */
    private static void leaveTheService() {
        String today = LocalDate.now(ITALY).toString();
        assertThat(COORDINATOR
                        .post("/api/v1/persons/" + personId + "/erasure", "{\"ground\":\"person-asked\"}")
                        .status())
                .as("a placement runs")
                .isEqualTo(409);
        assertThat(SERVICES.api()
                        .post("/api/v1/placements/" + placementId + "/early-end", """
                                {"endedOn":"%s","reason":"gave-up"}""".formatted(today))
                        .status())
                .isEqualTo(204);
        assertThat(SERVICES.api()
                        .post(
                                "/api/v1/stipends/" + stipendId + "/approval",
                                "{\"payableCents\":14500,\"approvedOn\":\"%s\"}".formatted(today))
                        .status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(story().toString()).contains("PlacementEndedEarly", "StipendApproved");
            assertThat(EverythingWritten.documents())
                    .as("reporting knows the end")
                    .anyMatch(document -> document.contains(caseId) && document.contains("gave-up"));
        });
    }

    /** One coordinator asks, after a look at what would go, and another one agrees. */
    private static void eraseThePerson() {
        String person = "/api/v1/persons/" + personId;
        ApiClient.Answer preview = COORDINATOR.get(person + "/erasure/preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("PersonRegistered", "StipendReduced")
                .doesNotContain("Quarantottini");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> COORDINATOR
                                .post(person + "/erasure", "{\"ground\":\"person-asked\"}")
                                .status()
                        == 204);
        assertThat(COORDINATOR.post(person + "/erasure/authorisation", "{}").status())
                .as("the same person does not agree to their own request")
                .isEqualTo(409);
        ApiClient second = SERVICES.api().with(TestTokens.user("stefano", "coordinatore"));
        assertThat(second.post(person + "/erasure/authorisation", "{}").status())
                .isEqualTo(204);
    }
}
