package it.percorsi.referral.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.referral.ReferralServiceApplication;
import it.percorsi.referral.privacy.PersonScene.Known;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = ReferralServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,referral-service")
@ContextConfiguration(initializers = TestServers.class)
@DirtiesContext
class DossierTest {

    private static final String STIPENDS = """
            {"agreements":[{"placementId":"placement-1","monthlyCents":45000}],
             "months":[{"month":"2026-02","payableCents":45000,"note":"Sempre puntuale"}]}""";
    private static final List<String> TOKENS = Collections.synchronizedList(new ArrayList<>());
    private static final HttpServer STIPEND_SERVICE = serve();
    private static volatile int status;
    private static volatile String body = "";

    @LocalServerPort
    private int port;

    private PersonScene scene;

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/stipends/dossier", exchange -> {
                TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] answer = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void stipendService(DynamicPropertyRegistry settings) {
        settings.add(
                "percorsi.services.stipend",
                () -> "http://127.0.0.1:" + STIPEND_SERVICE.getAddress().getPort());
    }

    @AfterAll
    static void close() {
        STIPEND_SERVICE.stop(0);
    }

    @BeforeEach
    void connect() {
        scene = new PersonScene(port);
        status = 200;
        body = STIPENDS;
        TOKENS.clear();
    }

    @Test
    void aDossierHoldsEverythingAndWhoTookItIsKept() {
        Known known = scene.refer("2026-03-02");
        String documents = "/api/v1/cases/" + known.caseId() + "/documents";
        byte[] report = "%PDF-1.7 Referto".getBytes(StandardCharsets.UTF_8);
        scene.lucia.upload(documents, Map.of("kind", "certificate"), "referto.pdf", report, Map.of());
        ApiClient.Answer dossier = scene.lucia.get(known.api() + "/dossier");
        assertThat(dossier.status()).as(dossier.text()).isEqualTo(200);
        assertThat(dossier.header("Cache-Control")).contains("no-store");
        assertThat(dossier.json().at("/person/familyName").asString()).isEqualTo("Zanzottera");
        assertThat(dossier.json().at("/cases/0/caseId").asString()).isEqualTo(known.caseId());
        assertThat(dossier.json().at("/documents/0/fileName").asString()).isEqualTo("referto.pdf");
        assertThat(dossier.json().at("/documents/0/bytes").asInt()).isEqualTo(report.length);
        assertThat(scene.lucia
                        .file(dossier.json().at("/documents/0/content").asString(), Map.of())
                        .body())
                .isEqualTo(report);
        assertThat(dossier.json().at("/records/0/content/sex").asString()).isEqualTo("F");
        assertThat(dossier.json().at("/records/1/content/reason").asString()).isEqualTo("Disturbo seguito dal 2009");
        assertThat(dossier.json().at("/timeline/0/words").asString()).isEqualTo("Segnalazione inviata");
        assertThat(dossier.json().at("/stipends/months/0/note").asString()).isEqualTo("Sempre puntuale");
        assertThat(dossier.json().get("accesses").findValuesAsString("kind")).contains("export");
        assertThat(TOKENS).containsExactly("Bearer " + PersonScene.LUCIA);
        assertThat(scene.lucia
                        .get("/api/v1/cases/" + known.caseId() + "/accesses")
                        .text())
                .contains("\"export\"", "lucia.ferrario");
    }

    @Test
    void thereIsNoDossierWithAGap() {
        Known known = scene.refer("2026-03-02");
        status = 500;
        ApiClient.Answer broken = scene.lucia.get(known.api() + "/dossier");
        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.header("Content-Type")).startsWith("application/problem+json");
        assertThat(broken.json().get("code").asString()).isEqualTo("dossier-incomplete");
        assertThat(broken.text()).doesNotContain("Zanzottera");
        ApiClient.Answer page = scene.lucia.page(known.page() + "/fascicolo.pdf");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("dossier-incomplete").doesNotContain("Zanzottera");
        status = 200;
        body = "<html>not what was asked for</html>";
        assertThat(scene.lucia.get(known.api() + "/dossier").status()).isEqualTo(503);
        status = 404;
        body = "{\"code\":\"http-404\"}";
        assertThat(scene.lucia.get(known.api() + "/dossier").status()).isEqualTo(503);
    }

    @Test
    void whomTheStipendServiceDoesNotKnowHasADossierWithoutStipends() {
        Known known = scene.refer("2026-03-02");
        status = 404;
        body = "{\"code\":\"not-found\"}";
        ApiClient.Answer dossier = scene.lucia.get(known.api() + "/dossier");
        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.json().get("stipends").isNull()).isTrue();
    }

    @Test
    void onPaperItIsTaggedItalianAndCarriesItsFonts() throws IOException {
        Known known = scene.refer("2026-03-02");
        byte[] file = scene.bytes(PersonScene.LUCIA, known.page() + "/fascicolo.pdf");
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Fascicolo di Zanzottera Laura", "BNCLRA98R51G324Z", "Disturbo seguito dal 2009")
                    .contains("Segnalazione inviata", "Sempre puntuale", "450,00", "lucia.ferrario");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("it");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Fascicolo di Zanzottera Laura");
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void whoIsErasedHasNoDossier() {
        Known known = scene.refer("2026-03-02");
        scene.lucia.post(known.api() + "/erasure", "{\"ground\":\"by-mistake\"}");
        scene.stefano.post(known.api() + "/erasure/authorisation", "");
        ApiClient.Answer dossier = scene.lucia.get(known.api() + "/dossier");
        assertThat(dossier.status()).isEqualTo(409);
        assertThat(dossier.json().get("code").asString()).isEqualTo("already-erased");
    }

    @Test
    void theDossierOfOneWhoHadTwoRecordsHoldsBoth() {
        Known known = scene.refer("2026-03-02");
        Known other = scene.refer("2026-02-02");
        assertThat(scene.lucia
                        .post(known.api() + "/merges", "{\"mergedId\":\"%s\"}".formatted(other.personId()))
                        .status())
                .isEqualTo(204);
        ApiClient.Answer dossier = scene.lucia.get(known.api() + "/dossier");
        assertThat(dossier.json().get("cases").findValuesAsString("caseId"))
                .containsExactlyInAnyOrder(known.caseId(), other.caseId());
        assertThat(dossier.json().get("records").findValuesAsString("type"))
                .contains("PersonRegistered", "PersonsMerged", "PersonReplaced", "ReferralSubmitted");
        assertThat(dossier.json().get("records").findValuesAsString("personId"))
                .contains(known.personId(), other.personId());
        assertThat(dossier.json().get("stipends")).hasSize(2);
        assertThat(scene.lucia.get(other.api() + "/dossier").json().get("code").asString())
                .isEqualTo("person-merged");
        assertThat(scene.bytes(PersonScene.LUCIA, known.page() + "/fascicolo.pdf"))
                .startsWith('%', 'P', 'D', 'F');
    }
}
