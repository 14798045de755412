package it.percorsi.company;

import static it.percorsi.company.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompanyImportTest extends RunningService {

    private static final String IMPORT = "/api/v1/imports/companies";
    private static final String COMPANIES = "/api/v1/companies/";

    @Test
    void R43_eachRowBecomesACompanyWithAllThatItSays() throws IOException {
        HttpResponse<String> answer = http.file(IMPORT, sample());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("rows").asInt()).isEqualTo(8);
        assertThat(json(answer).get("imported").asInt()).isEqualTo(8);
        JsonNode cooperative =
                json(http.get(COMPANIES + json(answer).get("ids").get(3).asString()));
        assertThat(cooperative.get("legalForm").asString()).isEqualTo("cooperative-b");
        assertThat(cooperative.get("posts").get(0).get("seats").asInt()).isEqualTo(2);
        assertThat(cooperative.get("posts").get(0).get("weeklyHours").asInt()).isEqualTo(20);
        assertThat(cooperative.get("contacts").get(0).get("outcome").asString()).isEqualTo("call-again");
        assertThat(cooperative.get("availability").get(0).get("availability").asString())
                .isEqualTo("none");
        assertThat(cooperative.get("conventions").get(0).get("kind").asString()).isEqualTo("l381-art5");
        assertThat(cooperative.get("conventions").get(0).get("validTo").asString())
                .isEqualTo("2029-11-06");
        JsonNode withoutPost =
                json(http.get(COMPANIES + json(answer).get("ids").get(0).asString()));
        assertThat(withoutPost.get("posts").size()).isZero();
    }

    @Test
    void theSameFileAgainMakesNoDoubles() throws IOException {
        HttpResponse<String> first = http.file(IMPORT, sample());
        HttpResponse<String> again = http.file(IMPORT, sample());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("ids")).isEqualTo(json(first).get("ids"));
        JsonNode company =
                json(http.get(COMPANIES + json(first).get("ids").get(2).asString()));
        assertThat(company.get("posts").size()).isEqualTo(1);
        assertThat(company.get("contacts").size()).isEqualTo(1);
    }

    @Test
    void R38_anotherFileLeavesKnownCompaniesAsTheyAre() throws IOException {
        http.file(IMPORT, sample());

        HttpResponse<String> answer = http.file(IMPORT, sample().replace("via Re 155", "via Nuova 1"));

        assertThat(json(answer).get("imported").asInt()).isZero();
        assertThat(json(answer).get("alreadyRegistered").size()).isEqualTo(8);
        assertThat(json(answer).get("alreadyRegistered").get(0).get("row").asInt())
                .isEqualTo(2);
    }

    @Test
    void oneWrongRowAndNothingIsImported() throws IOException {
        String vatNumber = VatNumbers.next();
        String[] lines = sample().split("\n", -1);
        String good = lines[1].replace("12552295656", vatNumber);
        String bad = lines[2].replace(";SRL;", ";LTD;")
                .replace("29955669766", "29955669765")
                .replace("2026-01-08", "2999-01-08");

        HttpResponse<String> answer = http.file(IMPORT, String.join("\n", lines[0], good, bad, good));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("import-rejected");
        List<String> wrong = new ArrayList<>();
        json(answer)
                .get("errors")
                .forEach(error -> wrong.add(
                        error.get("row").asInt() + " " + error.get("field").asString()));
        assertThat(wrong).containsExactlyInAnyOrder("3 tipo", "3 partita_iva", "3 ultimo_contatto", "4 partita_iva");
        assertThat(json(http.get("/api/v1/companies?q=" + vatNumber)).size()).isZero();
    }

    @Test
    void aFileThatIsNoSheetIsRefused() {
        assertThat(http.file(IMPORT, "nome;cognome\nAnna;Re\n").statusCode()).isEqualTo(400);
        assertThat(http.file(IMPORT, "").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageSaysWhatWasImportedOrWhatIsWrong() throws IOException {
        HttpResponse<String> done = http.file("/aziende/importa", sample());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(http.follow(done).body()).contains("Importazione conclusa");

        HttpResponse<String> wrong = http.file("/aziende/importa", sample().replace(";SRL;", ";LTD;"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("<code>tipo</code>").contains("Il valore non è tra quelli ammessi.");
    }

    private static String sample() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CompanyImportTest.class.getResourceAsStream("/imports/companies-sample.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
