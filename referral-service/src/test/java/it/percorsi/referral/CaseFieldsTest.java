package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.ViewCollection;
import it.percorsi.referral.views.Cases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What of a case is shown to whom. */
@OnOneServer
class CaseFieldsTest {

    private static final String OBJECTIVE = "Arriva puntuale ogni giorno";
    private static final String COMPLEXITY = "Segue anche il tribunale dei minori";

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MongoClient documents;

    @Autowired
    private JdbcTemplate jdbc;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    @Test
    void healthDetailsAreForThoseWhoFollowThePerson() {
        String caseId = people.followedCase();
        people.draftProject(caseId, OBJECTIVE);
        for (ApiClient who : List.of(
                people.operator("elena.galli"),
                people.coordinator(),
                people.of("revisore"),
                people.municipality(People.LEGNANO),
                people.service(People.CPS))) {
            assertThat(who.page("/casi/" + caseId).text()).contains(People.REASON, "67 %", OBJECTIVE);
            JsonNode shown = who.get("/api/v1/cases/" + caseId).json();
            assertThat(shown.at("/document/referral/invalidityPercent").asInt()).isEqualTo(67);
            assertThat(shown.at("/healthShown").asBoolean()).isTrue();
        }
        ApiClient other = people.operator("marco.sala");
        assertThat(other.page("/casi/" + caseId).text())
                .contains("Dati sanitari visibili all’operatore assegnato", "Disabilità")
                .doesNotContain(People.REASON, "67 %", OBJECTIVE);
        JsonNode hidden = other.get("/api/v1/cases/" + caseId).json();
        assertThat(hidden.at("/document/referral/reason").isNull()).isTrue();
        assertThat(hidden.at("/document/referral/invalidityPercent").isNull()).isTrue();
        assertThat(hidden.at("/document/project/objectives").isNull()).isTrue();
        assertThat(hidden.at("/healthShown").asBoolean()).isFalse();
        assertThat(other.page("/casi/" + caseId + "/progetto").text()).doesNotContain(OBJECTIVE);
    }

    @Test
    void whoFollowsNoMoreReadsNoMore() {
        String caseId = people.followedCase();
        people.assign(caseId, "marco.sala", "Marco Sala");
        assertThat(people.operator("elena.galli").page("/casi/" + caseId).text())
                .doesNotContain(People.REASON);
        assertThat(people.operator("marco.sala").page("/casi/" + caseId).text())
                .contains(People.REASON, "Marco Sala, dal ");
    }

    @Test
    void aCompanyReadsTheNamesOfItsOwnTraineesOnly() {
        String own = people.newCase(People.LEGNANO, People.CPS);
        String foreign = people.newCase(People.LEGNANO, People.CPS);
        String companyId = UUID.randomUUID().toString();
        new Elsewhere(kafka, own, companyId).proposePlacement();
        new Elsewhere(kafka, foreign, "another").proposePlacement();
        String path = "/casi/frammenti/nomi?id=" + own + "&id=" + foreign + "&id=unknown";
        await().untilAsserted(() ->
                assertThat(people.company(companyId).page(path).text()).contains("nome-" + own, "Colombo Irene"));
        assertThat(people.company(companyId).page(path).text()).doesNotContain(foreign, "1.1", "Disabilità");
        assertThat(people.accesses(own, "search"))
                .anySatisfy(entry ->
                        assertThat(entry.get("organisation").asString()).isEqualTo(companyId));
        assertThat(people.accesses(foreign, "search")).isEmpty();
        assertThat(people.of("azienda").page(path).text()).doesNotContain("nome-");
        assertThat(people.of("amministrazione").page(path).text()).contains("nome-" + own, "nome-" + foreign);
    }

    @Test
    void amountsAreNotForASpecialistService() {
        String caseId = people.followedCase();
        Elsewhere elsewhere = new Elsewhere(kafka, caseId, "company-1");
        elsewhere.proposePlacement();
        elsewhere.agreeStipend();
        String timeline = "/api/v1/cases/" + caseId + "/timeline";
        await().untilAsserted(() ->
                assertThat(people.coordinator().get(timeline).text()).contains("23456"));
        assertThat(people.service(People.CPS).get(timeline).text())
                .contains("StipendAgreed")
                .doesNotContain("Cents", "23456");
        assertThat(people.coordinator().page("/casi/" + caseId).text()).contains("234,56", "/rimborsi/frammenti");
        assertThat(people.service(People.CPS).page("/casi/" + caseId).text())
                .doesNotContain("234,56", "/rimborsi/")
                .contains("/inserimenti/frammenti/caso/" + caseId);
    }

    @Test
    void theNextStepIsAboutThePlacementOnceThereIsOne() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.draftProject(caseId, OBJECTIVE);
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            people.staff().post("/api/v1/cases/" + caseId + "/project/agreements", """
                            {"party":"%s","manner":"paper","agreedOn":"2026-04-03"}""".formatted(party));
        }
        String page = "/casi/" + caseId;
        assertThat(people.staff().page(page).text()).contains("si può cercare l’azienda", "Proponi un inserimento");
        Elsewhere elsewhere = new Elsewhere(kafka, caseId, "company-1");
        elsewhere.proposePlacement();
        elsewhere.startPlacement();
        await().untilAsserted(() -> assertThat(people.staff().page(page).text()).contains("L’inserimento è in corso"));
        assertThat(people.staff().page(page).text())
                .contains("Apri l’inserimento")
                .doesNotContain("cercare", "Proponi un inserimento");
    }

    @Test
    void nothingPersonalStandsInClearWhereItIsKept() {
        String caseId = people.followedCase();
        people.draftProject(caseId, OBJECTIVE);
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/complexity",
                                "{\"reason\":\"%s\",\"flaggedOn\":\"2026-04-02\"}".formatted(COMPLEXITY))
                        .status())
                .isEqualTo(204);
        Map<String, String> kept = Map.of("persons-v3", "Colombo", "cases-v" + new Cases().version(), People.REASON);
        kept.forEach((collection, text) -> {
            List<String> found = ViewCollection.of(documents.getDatabase("referral"), collection)
                    .find()
                    .map(Document::toJson)
                    .into(new java.util.ArrayList<>());
            assertThat(found)
                    .isNotEmpty()
                    .noneMatch(json -> json.contains(text) || json.contains(OBJECTIVE) || json.contains(COMPLEXITY));
        });
        assertThat(jdbc.queryForList(
                        "SELECT convert_from(payload, 'UTF8') FROM event WHERE aggregate_id = ?", String.class, caseId))
                .hasSize(7)
                .noneMatch(event ->
                        event.contains(People.REASON) || event.contains(OBJECTIVE) || event.contains(COMPLEXITY));
    }
}
