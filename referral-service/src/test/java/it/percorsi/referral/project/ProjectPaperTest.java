package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The project as the person gets it. */
@OnOneServer
class ProjectPaperTest {

    @LocalServerPort
    private int port;

    private ProjectScene scene;
    private String caseId;

    @BeforeEach
    void draft() {
        scene = new ProjectScene(port);
        caseId = scene.assessedCase();
        scene.draft(caseId);
    }

    private HttpResponse<byte[]> paper(ApiClient who, Map<String, String> headers) {
        return who.file("/casi/" + caseId + "/progetto.pdf", headers);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private long exports() {
        return StreamSupport.stream(
                        scene.elena
                                .get("/api/v1/cases/" + caseId + "/accesses?limit=100")
                                .json()
                                .spliterator(),
                        false)
                .filter(entry -> entry.get("kind").asString().equals("export"))
                .count();
    }

    @Test
    void itSaysInPlainWordsWhatWasAgreedWhoDoesWhatAndWhomToCall() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper(scene.elena, Map.of()).body())) {
            assertThat(text(document))
                    .contains("Il progetto di Colombo Irene", "Non vale ancora", "Un tirocinio: lavori in un’azienda")
                    .contains(
                            "20 ore ogni settimana, per 6 mesi",
                            "Come lo vediamo: Registro presenze. Entro il 30/06/2026.")
                    .contains("Tutor SISL Cerca il posto", "Ogni 8 settimane. Ci sono: Persona, Servizio inviante")
                    .contains("Elena Galli, che ti segue", "Anna Re, CPS Legnano", "Data e firma");
        }
        scene.allAgree(caseId, "2026-04-03");
        try (PDDocument document = Loader.loadPDF(paper(scene.elena, Map.of()).body())) {
            assertThat(text(document)).contains("Vale dal 03/04/2026").doesNotContain("Data e firma");
        }
        assertThat(exports()).isEqualTo(2);
    }

    @Test
    void itIsTaggedItalianAndCarriesItsFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper(scene.elena, Map.of()).body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("it");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Il progetto di Colombo Irene");
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void itIsForThoseWhoReadHealthDetailsOrGiveAReason() {
        assertThat(paper(scene.marco, Map.of()).statusCode()).isEqualTo(403);
        assertThat(paper(scene.comune("015168"), Map.of()).statusCode()).isEqualTo(404);
        assertThat(paper(scene.comune("015118"), Map.of()).statusCode()).isEqualTo(200);
        assertThat(paper(scene.marco, Map.of("X-Access-Reason", "replacement")).statusCode())
                .isEqualTo(200);
        assertThat(exports()).isEqualTo(2);
        assertThat(scene.elena
                        .get("/api/v1/cases/" + caseId + "/accesses?limit=100")
                        .text())
                .contains("break-glass");
        assertThat(scene.elena
                        .file("/casi/" + caseId + "/progetto.pdf?versione=7", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
