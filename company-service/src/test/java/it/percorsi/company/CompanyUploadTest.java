package it.percorsi.company;

import static it.percorsi.company.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm: they are refused in words, and nothing comes of them. */
class CompanyUploadTest extends RunningService {

    private static final String IMPORT = "/api/v1/imports/companies";
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aFileBeyondTheLimitIsRefused() {
        byte[] large = new byte[11 * MEGABYTE];

        HttpResponse<String> answer = http.upload(IMPORT, "aziende.csv", large);
        refused(answer);
        assertThat(json(answer).get("errors").get(0).get("message").asString()).contains("10 MB");
        HttpResponse<String> page = http.upload("/aziende/importa", "aziende.csv", large);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(http.follow(page).body())
                .contains("Il file è troppo grande: al massimo 10 MB")
                .doesNotContain("Importazione conclusa");
    }

    @Test
    void anArchiveIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[64 * MEGABYTE];
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("../../aziende.csv"));
            entries.write(zeros);
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(gzip)) {
            packed.write(zeros);
        }

        refused(http.upload(IMPORT, "aziende.zip", zip.toByteArray()));
        refused(http.upload(IMPORT, "aziende.csv.gz", gzip.toByteArray()));
    }

    @Test
    void garbageIsRefused() {
        byte[] noise = new byte[MEGABYTE];
        new Random(381).nextBytes(noise);
        refused(http.upload(IMPORT, "aziende.csv", noise));
        refused(http.upload(IMPORT, "aziende.csv", new byte[MEGABYTE]));
        refused(http.upload(IMPORT, "aziende.csv", "\"".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8)));
        refused(http.upload(IMPORT, "aziende.csv", ";".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8)));
        refused(http.upload(IMPORT, "aziende.csv", ";\n".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRequestThatIsNoUploadIsRefused() {
        refused(http.post(IMPORT, "{}"));
        refused(http.send(IMPORT, "multipart/form-data", "--edge\r\n"));
        refused(http.send(IMPORT, "multipart/form-data; boundary=edge", "--edge\r\nno header"));
        refused(http.send(
                IMPORT,
                "multipart/form-data; boundary=edge",
                "--edge\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--edge--\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/percorsi-upload.csv",
                "/etc/passwd",
                "C:\\Windows\\system.ini",
                "<script>alert(1)</script>.csv",
                "aziende.csv%00.jsp",
                ""
            })
    void theNameOfTheFileDoesNotMatter(String name) throws IOException {
        HttpResponse<String> answer = http.upload(IMPORT, name, sample().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("percorsi-upload", "passwd", "script");
        assertThat(java.nio.file.Path.of("/tmp/percorsi-upload.csv")).doesNotExist();
    }

    @Test
    void cellsThatAreTooLongAreNamed() throws IOException {
        String long201 = "x".repeat(201);
        String file = sample().replace("Maria Russo", long201)
                .replace("0331424097", "javascript:alert(1)")
                .replace("personale0@azienda.example", long201)
                .replace(";pulizie;", ";" + "y".repeat(81) + ";");

        HttpResponse<String> answer = http.upload(IMPORT, "aziende.csv", file.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").findValuesAsString("field"))
                .contains("referente", "telefono", "email", "mansioni");
        assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain("javascript", long201);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isIn("file", "ateco");
    }

    private static String sample() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CompanyUploadTest.class.getResourceAsStream("/imports/companies-sample.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
