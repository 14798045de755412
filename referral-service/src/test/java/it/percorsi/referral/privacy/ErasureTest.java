package it.percorsi.referral.privacy;

import static it.percorsi.referral.privacy.PersonScene.code;
import static it.percorsi.referral.privacy.PersonScene.ground;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.privacy.PersonScene.Known;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnOneServer
class ErasureTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PersonKeys keys;

    private PersonScene scene;

    @BeforeEach
    void connect() {
        scene = new PersonScene(port);
    }

    @Test
    void thePreviewTellsWhatWouldGoAndWhatStandsAgainstItAndChangesNothing() {
        Known known = scene.refer("2026-03-02");
        var preview = scene.preview(known);
        assertThat(preview.at("/goes/events").findValuesAsString("type"))
                .containsExactly("PersonRegistered", "ReferralSubmitted");
        assertThat(preview.at("/goes/views").toString()).contains("cases", "persons", "retention");
        assertThat(preview.at("/goes/keys").toString()).isEqualTo("[\"referral-service\"]");
        assertThat(preview.at("/keptUntil").asString()).isEqualTo("2036-03-02");
        assertThat(preview.at("/grounds/0/against/0/code").asString()).isEqualTo("retention-not-over");
        assertThat(preview.at("/grounds/0/against/0/message").asString()).contains("2036-03-02");
        assertThat(preview.at("/grounds/2/against").isEmpty()).isTrue();
        assertThat(scene.preview(known)).isEqualTo(preview);
        assertThat(preview.toString()).doesNotContain("Zanzottera");
    }

    @Test
    void onePersonAloneErasesNobody() {
        Known known = scene.refer("2026-03-02");
        assertThat(code(scene.lucia.post(known.api() + "/erasure/authorisation", "")))
                .isEqualTo("409 no-erasure-requested");
        scene.lucia.post(known.api() + "/erasure", ground("by-mistake"));
        assertThat(code(scene.lucia.post(known.api() + "/erasure/authorisation", "")))
                .isEqualTo("409 second-person-needed");
        assertThat(keys.has(known.personId())).isTrue();
        assertThat(scene.delete(PersonScene.STEFANO, known.api() + "/erasure")).isEqualTo(204);
        assertThat(code(scene.stefano.post(known.api() + "/erasure/authorisation", "")))
                .isEqualTo("409 no-erasure-requested");
    }

    @Test
    void aHoldStopsTheErasureUntilItIsReleased() {
        Known known = scene.refer("2026-03-02");
        assertThat(scene.lucia.post(known.api() + "/holds", ground("court")).status())
                .isEqualTo(204);
        assertThat(code(scene.lucia.post(known.api() + "/erasure", ground("by-mistake"))))
                .isEqualTo("409 on-hold");
        assertThat(scene.lucia.page(known.page()).text()).contains("Procedimento giudiziario");
        assertThat(scene.delete(PersonScene.LUCIA, known.api() + "/holds")).isEqualTo(204);
        assertThat(scene.lucia
                        .post(known.api() + "/erasure", ground("by-mistake"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whoWasMetIsNoMistakeAndWhoIsFollowedIsNotErasedOnRequest() {
        Known known = scene.refer("2026-03-02");
        String path = "/api/v1/cases/" + known.caseId();
        scene.staff.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        scene.staff.post(path + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}");
        await().untilAsserted(() -> assertThat(
                        scene.preview(known).at("/grounds/2/against/0/code").asString(""))
                .isEqualTo("not-by-mistake"));
        assertThat(code(scene.lucia.post(known.api() + "/erasure", ground("by-mistake"))))
                .isEqualTo("409 not-by-mistake");
        ApiClient.Answer followed = scene.lucia.post(known.api() + "/erasure", ground("person-asked"));
        assertThat(code(followed)).isEqualTo("409 still-followed");
        assertThat(followed.json().at("/missing/0/text").asString()).contains("Un caso è aperto");
    }

    @Test
    void theListShowsWhoseTimeIsOverWithoutTheirNamesAndForgetsTheErased() {
        Known old = scene.refer("2014-01-10");
        Known young = scene.refer("2026-03-02");
        String list = scene.auditor.page("/persone").text();
        assertThat(list)
                .contains(old.page(), "10/01/2014")
                .doesNotContain(young.personId())
                .doesNotContain("Zanzottera");
        scene.lucia.post(old.api() + "/erasure", ground("retention-over"));
        scene.stefano.post(old.api() + "/erasure/authorisation", "");
        await().untilAsserted(
                        () -> assertThat(scene.auditor.page("/persone").text()).doesNotContain(old.personId()));
    }

    @Test
    void formsLeadThroughTheSameSteps() {
        Known known = scene.refer("2026-03-02");
        assertThat(scene.lucia.page("/casi/" + known.caseId()).text()).contains("href=\"" + known.page() + "\"");
        assertThat(scene.lucia.page(known.page()).text())
                .contains("Zanzottera Laura", "Vedi che cosa andrebbe perduto");
        submit(scene.lucia, known.page() + "/sospensione", "ground=audit");
        submit(scene.lucia, known.page() + "/sospensione/fine", "");
        assertThat(scene.lucia.page(known.page() + "/cancellazione").text())
                .contains("Che cosa andrebbe perduto", "value=\"by-mistake\"", "Segnalazione inviata")
                .doesNotContain("value=\"retention-over\"");
        submit(scene.lucia, known.page() + "/cancellazione", "ground=by-mistake");
        assertThat(scene.lucia.page(known.page() + "/cancellazione").text())
                .contains("La richiesta è tua")
                .doesNotContain("/autorizzazione");
        submit(scene.stefano, known.page() + "/cancellazione/ritiro", "");
        submit(scene.lucia, known.page() + "/cancellazione", "ground=by-mistake");
        assertThat(scene.stefano.page(known.page() + "/cancellazione").text()).contains("/autorizzazione");
        submit(scene.stefano, known.page() + "/cancellazione/autorizzazione", "");
        assertThat(scene.stefano.page(known.page()).text()).contains("Persona cancellata");
    }

    private static void submit(ApiClient who, String path, String fields) {
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(URI.create(sent.location()).getPath()).matches("/persone/[0-9a-f-]{36}");
    }

    @Test
    void onlyCoordinatorsActAuditorsReadAndOthersFindNothing() {
        Known known = scene.refer("2026-03-02");
        assertThat(scene.auditor.page(known.page()).text())
                .contains("Che cosa resta")
                .doesNotContain("<form method=\"post\" action=\"/persone");
        assertThat(scene.auditor
                        .post(known.api() + "/erasure", ground("by-mistake"))
                        .status())
                .isEqualTo(403);
        assertThat(scene.delete(PersonScene.AUDITOR, known.api() + "/holds")).isEqualTo(403);
        ApiClient operator = scene.staff.with(TestTokens.user("elena.galli", "operatore"));
        ApiClient municipality =
                scene.staff.with(TestTokens.user("comune.legnano", Map.of("comune", "015118"), "comune"));
        assertThat(operator.page("/casi/" + known.caseId()).text()).doesNotContain(known.page());
        for (ApiClient other : List.of(operator, municipality)) {
            assertThat(other.page("/persone").status()).isEqualTo(403);
            assertThat(other.page(known.page()).status()).isEqualTo(403);
            assertThat(other.get(known.api() + "/dossier").status()).isEqualTo(403);
        }
        assertThat(scene.lucia.page("/persone/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(scene.lucia
                        .post("/api/v1/persons/" + UUID.randomUUID() + "/holds", ground("court"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unknownGroundsAndFieldsAreRefused() {
        Known known = scene.refer("2026-03-02");
        assertThat(scene.lucia.post(known.api() + "/erasure", ground("because")).status())
                .isEqualTo(400);
        assertThat(scene.lucia
                        .post(known.api() + "/erasure", "{\"ground\":\"by-mistake\",\"requestedBy\":\"other\"}")
                        .status())
                .isEqualTo(400);
        assertThat(scene.lucia
                        .page("/persone?dopo=2014-99-99_" + UUID.randomUUID())
                        .status())
                .isEqualTo(400);
    }
}
