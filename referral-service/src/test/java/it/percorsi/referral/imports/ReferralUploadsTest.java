package it.percorsi.referral.imports;

import static it.percorsi.referral.imports.ReferralSheets.HEADER;
import static it.percorsi.referral.imports.ReferralSheets.csv;
import static it.percorsi.referral.imports.ReferralSheets.somebody;
import static it.percorsi.referral.imports.ReferralSheets.with;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.imports.SheetFormat;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of any make, from its upload to the cases. */
@OnOneServer
class ReferralUploadsTest extends Uploading {

    private static final String GOOD_ONLY = "{\"goodRowsOnly\":true}";

    @Test
    void aSheetAsItsOwnersKeepItIsUnderstoodAndTakenIn() {
        byte[] file = csv(',', HEADER, somebody(), somebody()).getBytes(Charset.forName("windows-1252"));
        String path = upload(file);
        JsonNode preview = preview(path);
        assertThat(preview.get("missing").size()).as(preview.toString()).isZero();
        assertThat(preview.get("good").asInt()).as(preview.toString()).isEqualTo(2);
        assertThat(preview.at("/columns/6/title").asString()).isEqualTo("C.F.");
        assertThat(preview.at("/columns/6/field").asString()).isEqualTo("codice_fiscale");
        assertThat(preview.at("/columns/2/samples/0").asString()).isEqualTo("Nicolò");

        JsonNode progress = imported(path, ALL);
        assertThat(progress.get("total").asInt()).isEqualTo(2);
        assertThat(progress.get("imported").asInt()).isEqualTo(2);
        JsonNode one = lucia.get(
                        "/api/v1/cases/" + progress.at("/cases/0/caseId").asString())
                .json();
        assertThat(one.at("/person/givenName").asString()).isEqualTo("Nicolò");
        assertThat(one.at("/person/phone").asString()).isEqualTo("0331 421 234");
        assertThat(one.at("/document/municipality").asString()).isEqualTo("015194");
        assertThat(one.at("/document/referral/priority").asString()).isEqualTo("high");
        assertThat(one.at("/document/referral/channel").asString()).isEqualTo("written-report");
    }

    @Test
    void aWorkbookIsTakenInAndAnsweredWithAWorkbook() {
        List<String> wrong = with(somebody(), "C.F.", "=1+1");
        byte[] file =
                new SheetFormat.Xlsx().write(List.of(HEADER, with(somebody(), "Comune di residenza", "15118"), wrong));
        String path = upload(file);
        assertThat(preview(path).get("good").asInt()).isEqualTo(1);
        assertThat(lucia.get(path + "/rejected").header("Content-Type")).contains("spreadsheetml");
        assertThat(imported(path, GOOD_ONLY).get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void whatAPersonSaysOfTheColumnsIsRemembered() {
        List<String> titles = new ArrayList<>(HEADER);
        titles.set(1, "Chi è");
        String path = upload(csv(';', titles, somebody()));
        assertThat(preview(path).get("missing").toString()).isEqualTo("[\"cognome\"]");
        assertThat(lucia.post(path + "/start", ALL).json().get("code").asString())
                .isEqualTo("columns-missing");

        List<String> fields = new ArrayList<>(preview(path).get("columns").findValuesAsString("field"));
        fields.set(1, "nome");
        assertThat(map(path, fields).status()).isEqualTo(400);
        fields.set(1, "nessuno");
        assertThat(map(path, fields).status()).isEqualTo(400);
        fields.set(1, "cognome");
        assertThat(map(path, fields.subList(0, 3)).status()).isEqualTo(400);
        ApiClient.Answer mapped = map(path, fields);
        assertThat(mapped.json().at("/preview/good").asInt()).as(mapped.text()).isEqualTo(1);

        String next = upload(csv(';', titles, somebody(), somebody()));
        assertThat(preview(next).get("good").asInt()).isEqualTo(2);
    }

    private ApiClient.Answer map(String path, List<String> fields) {
        return lucia.put(path + "/mapping", "{\"columns\":[\"" + String.join("\",\"", fields) + "\"]}");
    }

    @Test
    void wrongRowsAreToldLeftOutAndGivenBackToBeCorrected() {
        List<String> wrong = with(
                with(with(somebody(), "C.F.", "RSSMRA80A01F205Z"), "Comune di residenza", "Milano"),
                "Motivo",
                "=HYPERLINK(1)");
        String path = upload(csv(';', HEADER, somebody(), wrong, List.of("02/03/2026", "Rossi")));
        JsonNode preview = preview(path);
        assertThat(preview.get("good").asInt()).isEqualTo(1);
        assertThat(preview.get("wrong").asInt()).isEqualTo(2);
        assertThat(preview.get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("codice-fiscale", "not-resident", "cells");
        assertThat(preview.get("errors").findValuesAsString("row")).containsExactlyInAnyOrder("3", "3", "4");
        assertThat(preview.get("errors").findValuesAsString("title")).contains("C.F.", "Comune di residenza");
        assertThat(preview.get("errors").findValuesAsString("value")).contains("RSSMRA80A01F205Z", "Milano");
        assertThat(preview.get("errors").toString()).contains("Si può scrivere: Busto Garolfo, Canegrate");

        ApiClient.Answer refused = lucia.post(path + "/start", ALL);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("rows-to-correct");

        JsonNode progress = imported(path, GOOD_ONLY);
        assertThat(progress.get("imported").asInt()).isEqualTo(1);
        assertThat(progress.get("total").asInt()).isEqualTo(1);

        String rejected = lucia.get(path + "/rejected").text();
        assertThat(rejected.lines()).hasSize(3);
        assertThat(rejected.lines().findFirst().orElseThrow()).endsWith(";Motivo;errori");
        assertThat(rejected).contains("C.F.: Codice fiscale non valido", "'=HYPERLINK(1)");
        String corrected = String.join("\r\n", rejected.lines().limit(2).toList())
                .replace("RSSMRA80A01F205Z", ReferralSheets.codiceFiscale())
                .replace(";Milano;", ";Legnano;");
        String again = upload(corrected);
        assertThat(preview(again).get("good").asInt())
                .as(lucia.get(again).text())
                .isEqualTo(1);
    }

    @Test
    void whatCameInBeforeIsPassedOver() {
        String file = csv(';', HEADER, somebody(), somebody());
        String first = upload(file);
        assertThat(imported(first, ALL).get("imported").asInt()).isEqualTo(2);
        assertThat(imported(first, ALL).get("imported").asInt()).isEqualTo(2);
        assertThat(lucia.delete(first).status()).isEqualTo(204);

        String again = upload(file);
        assertThat(preview(again).get("alreadyImported").asInt()).isEqualTo(2);
        assertThat(preview(again).get("good").asInt()).isZero();
        assertThat(lucia.post(again + "/start", ALL).json().get("code").asString())
                .isEqualTo("nothing-to-import");
    }

    @Test
    void theSameReferralTwiceInOneFileIsToBeCorrected() {
        List<String> row = somebody();
        JsonNode preview = preview(upload(csv(';', HEADER, row, with(row, "Motivo", "Altro"))));
        assertThat(preview.get("good").asInt()).isEqualTo(1);
        assertThat(preview.get("errors").findValuesAsString("code")).containsExactly("twice-in-file");
    }

    @Test
    void whatAFormWouldRefuseAFileIsRefusedToo() {
        List<String> row =
                with(with(with(somebody(), "Cellulare", "non ha"), "Cognome", "x".repeat(81)), "Categoria", "9.9");
        assertThat(preview(upload(csv(';', HEADER, row))).get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("phone", "too-long", "code");
    }
}
