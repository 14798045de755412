package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What the list shows leaves as a file: all of it, nothing more, and known to the access log. */
@SpringBootTest(
        classes = ReferralServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=platform,referral-service",
            "percorsi.exports.most-rows=60",
            "percorsi.exports.most-rows-on-paper=55"
        })
@ContextConfiguration(initializers = TestServers.class)
@DirtiesContext // a second instance that stays would share the work of the first one, which other tests count
class WorkListExportTest {

    @TempDir
    private Path folder;

    private static final String DAIRAGO = "015099";

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient coordinator;

    @BeforeEach
    void meet() {
        people = new People(port);
        coordinator = people.coordinator();
    }

    private byte[] bytes(String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .header("Authorization", "Bearer " + TestTokens.user("lucia.ferrario", "coordinatore"))
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private String sheet(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path path = Files.write(folder.resolve("table.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.get("xl/sharedStrings.xml") + parts.get("xl/worksheets/sheet1.xml");
    }

    private String named(String family) {
        return people.staff()
                .post("/api/v1/referrals", People.referral(DAIRAGO, People.CPS).replace("Colombo", family))
                .json()
                .get("caseId")
                .asString();
    }

    @Test
    void R4_whyTheMunicipalityDeclinedStandsBesideTheState() {
        String caseId = people.newCase(DAIRAGO, People.CPS);
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/declination",
                                "{\"reason\":\"priorities\",\"declinedOn\":\"2026-03-04\"}")
                        .status())
                .isEqualTo(204);
        assertThat(coordinator
                        .page("/casi/esporta?formato=csv&stato=declined&comune=" + DAIRAGO)
                        .text())
                .containsPattern(";Non inoltrato dal comune: Altre segnalazioni del comune vengono prima;2026-03-04;");
    }

    @Test
    void allPagesLeaveInTheOrderAndWithTheFiltersOfTheList() throws Exception {
        for (int i = 0; i < 41; i++) {
            named("Pagina");
        }
        String hostile = named("=cmd|calc");
        people.assign(hostile, "elena.galli", "Elena Galli");
        String other = people.newCase(People.PARABIAGO, People.CPS);

        String csv = coordinator
                .page("/casi/esporta?formato=csv&comune=" + DAIRAGO + "&ordine=oldest")
                .text();
        assertThat(csv)
                .startsWith(
                        "\uFEFFPersona;Comune;Categoria;Segnalato il;A che punto è;Dal;Prossima scadenza;Scaduta;Operatore;Inserimento\r\n")
                .contains(
                        "'=cmd|calc Irene;Dairago;1.1;2026-03-02;Segnalato;2026-03-02;2026-04-02;Scaduta;Elena Galli;\r\n")
                .doesNotContain(People.REASON, "67");
        List<String> lines = csv.lines().skip(1).toList();
        assertThat(lines)
                .hasSize(coordinator
                        .get("/api/v1/cases?limit=100&municipality=" + DAIRAGO)
                        .json()
                        .size());
        assertThat(coordinator
                        .get("/api/v1/cases?format=csv&sort=oldest&municipality=" + DAIRAGO)
                        .text())
                .isEqualTo(csv);

        String spreadsheet = sheet(bytes(
                "/api/v1/cases?municipality=" + DAIRAGO,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        assertThat(spreadsheet).contains("=cmd|calc Irene", "Pagina Irene").doesNotContain("<f>");

        try (PDDocument document = Loader.loadPDF(bytes("/casi/esporta?formato=pdf&comune=" + DAIRAGO, "text/html"))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("=cmd|calc Irene", "Comune: Dairago", "preparato da Prova lucia.ferrario");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(people.accesses(hostile, "export"))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.get("actor").asString()).isEqualTo("lucia.ferrario"));
        assertThat(people.accesses(other, "export")).isEmpty();
    }

    @Test
    void everybodyTakesAlongTheirOwnOnly() {
        String own = named("Propria");
        people.newCase(People.PARABIAGO, "NOA Parabiago");
        await().untilAsserted(() -> assertThat(people.municipality(DAIRAGO)
                        .page("/casi/esporta?formato=csv")
                        .text())
                .contains("Propria Irene")
                .doesNotContain("Parabiago"));
        assertThat(people.accesses(own, "export")).isNotEmpty();
        assertThat(people.service("SERT di nessuno")
                        .page("/casi/esporta?formato=csv")
                        .text()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aListThatIsTooLongIsNarrowedFirst() {
        for (int i = 0; i < 61; i++) {
            people.newCase("015046", People.CPS);
        }
        ApiClient.Answer refused = coordinator.get("/api/v1/cases?format=csv&municipality=015046");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("export-too-large");
        ApiClient.Answer back = coordinator.page("/casi/esporta?formato=xlsx&comune=015046");
        assertThat(back.status()).isEqualTo(302);
        assertThat(URI.create(back.location()).getRawQuery()).isEqualTo("comune=015046");
        assertThat(coordinator
                        .page("/casi?comune=015046", back.header("Set-Cookie"))
                        .text())
                .contains("L’elenco supera le 60 righe");
        String caseId = coordinator
                .get("/api/v1/cases?limit=1&municipality=015046")
                .json()
                .at("/0/caseId")
                .asString();
        assertThat(people.accesses(caseId, "export")).isEmpty();
    }

    @Test
    void aFormatThatDoesNotExistIsAMistakeOfTheOneWhoAsks() {
        assertThat(coordinator.get("/api/v1/cases?format=doc").status()).isEqualTo(400);
        assertThat(coordinator.page("/casi/esporta?formato=doc").status()).isEqualTo(400);
        assertThat(coordinator.page("/casi/esporta").status()).isEqualTo(400);
    }
}
