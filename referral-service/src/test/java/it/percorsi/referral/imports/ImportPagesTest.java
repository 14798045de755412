package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.csv;
import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static it.percorsi.referral.imports.ReferralSheets.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which a person imports a file. */
@OnOneServer
class ImportPagesTest {

    private static final String START = "/segnalazioni/importa";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port).with(TestTokens.user("marta.pagina", "coordinatore"));
    }

    private String upload(String text) {
        ApiClient.Answer sent = api.upload(START, "elenco.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return URI.create(sent.location()).getPath();
    }

    private void send(String page, String action) {
        ApiClient.Answer sent = api.form(action, Html.form(api.page(page).text(), action, Map.of()));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    @Test
    void aFileIsCheckedAndItsGoodRowsAreTakenIn() {
        assertThat(api.page(START).status()).isEqualTo(200);
        String page = upload(csv(';', HEADER, somebody(), with(somebody(), "Categoria", "<b>9</b>")));
        assertThat(api.page(START).text()).contains(page, "Da controllare");

        String shown = api.page(page).text();
        assertThat(shown)
                .contains(
                        "1 segnalazione nuova",
                        "1 riga da correggere",
                        "Importa la riga giusta e lascia fuori quella sbagliata",
                        "D’Angelo Nicolò",
                        "San Giorgio su Legnano",
                        "&lt;b&gt;9&lt;/b&gt;",
                        "Si può scrivere: 1.1, 2.1")
                .doesNotContain("<b>9");
        ApiClient.Answer file = api.page(page + "/scartate");
        assertThat(file.header("Content-Disposition")).contains("segnalazioni-da-correggere.csv");

        send(page, page + "/avvio");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.page(page + "/avanzamento").text())
                        .contains("Importazione conclusa", "1 di 1", "/casi/")
                        .doesNotContain("hx-get", "<html"));
        assertThat(api.page(page).text()).contains("Segnalazioni importate: 1.", "Riga 2: apri il caso");
        String href = api.page(page).text().replaceAll("(?s).*href=\"(/casi/[^\"]+)\".*", "$1");
        assertThat(api.page(href).text()).contains("D’Angelo Nicolò");
    }

    @Test
    void columnsAreNamedByThePersonWhereTheyCannotBeGuessed() {
        List<String> titles = new ArrayList<>(HEADER);
        titles.set(6, "Identificativo");
        String page = upload(csv(';', titles, somebody()));
        String shown = api.page(page).text();
        assertThat(shown).contains("In nessuna colonna si trovano questi dati", "<li>Codice fiscale</li>");
        assertThat(shown).doesNotContain(page + "/avvio");

        List<String> fields = new ArrayList<>(ColumnMapping.guess(titles).columns());
        fields.set(6, "codice_fiscale");
        ApiClient.Answer mapped = api.form(
                page + "/colonne",
                fields.stream()
                        .map(field -> "columns=" + URLEncoder.encode(field, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
        assertThat(mapped.status()).isEqualTo(302);
        assertThat(api.page(page).text()).contains("1 segnalazione nuova", page + "/avvio");

        send(page, page + "/scarto");
        assertThat(api.page(page).status()).isEqualTo(404);
        assertThat(api.page(START).text()).doesNotContain(page);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWords() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertThat(api.upload(START, "elenco.xls", old).status()).isEqualTo(302);
        ApiClient.Answer refused = api.upload("/api/v1/imports/referrals/uploads", "elenco.xls", old);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("salvarlo come .xlsx senza password");
        assertThat(api.upload("/api/v1/imports/referrals/uploads", "a.csv", "a;b\n".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("nessuna riga");
        assertThat(api.page(START).text()).doesNotContain("Da controllare");
    }
}
