package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends too much, too deep, too long and what has another meaning elsewhere; afterwards everything still answers. */
@Tag("together")
class BreakInInputTest {

    private static final AllServices SERVICES = AllServices.running();
    private static final Intruder GATE = new Intruder(SERVICES.url(), TestTokens.staff());
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final String REFERRALS = "/api/v1/referrals";
    private static final int MEGABYTE = 1024 * 1024;

    private static final String COMPANY = """
            {"name":"%s","vatNumber":"%s","legalForm":"srl","ateco":"96.01","sector":"Servizi",
             "municipality":"015118","postalCode":"20025","address":"via Re 1","employees":12,
             "contactName":"Ivo Sala","phone":"0331000000","email":"ivo@olona.example","tasks":["stiro"],
             "instruments":["tirocinio"],"registeredOn":"2026-01-05"}""";

    @AfterEach
    void everythingStillAnswers() {
        for (String path : List.of("/casi", "/aziende", "/inserimenti", "/rimborsi", "/tavolo")) {
            assertThat(GATE.get(path, "Accept", "text/html").status()).as(path).isEqualTo(200);
        }
    }

    /** Nothing of the inside: no class, no query, no version. */
    private static void discreet(ApiClient.Answer answer) {
        assertThat(answer.text())
                .doesNotContainIgnoringCase(
                        "exception",
                        "\tat ",
                        "springframework",
                        "jackson",
                        "java.",
                        "it.percorsi.",
                        "tomcat",
                        "select *",
                        "insert into",
                        "sqlstate",
                        "psql",
                        "mongo",
                        "axon",
                        "thymeleaf",
                        "hikari");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void valuesBeyondAllMeasureAreRefused() {
        String much = "x".repeat(100_000);
        for (String field : List.of("sendingService", "caseManager", "reason", "category", "referredOn", "person")) {
            ApiClient.Answer answer = GATE.send("POST", REFERRALS, "{\"%s\":\"%s\"}".formatted(field, much), JSON);
            assertThat(answer.status()).as(field).isEqualTo(400);
            assertThat(answer.text()).doesNotContain(much);
            discreet(answer);
        }
        for (String number : List.of("1e400", "99999999999999999999", "-2147483649", "1.5", "\"twelve\"", "[]")) {
            ApiClient.Answer answer = GATE.send(
                    "POST",
                    "/api/v1/companies",
                    COMPANY.formatted("x", VatNumbers.next()).replace(":12,", ":" + number + ","),
                    JSON);
            assertThat(answer.status()).as(number).isEqualTo(400);
            discreet(answer);
        }
        assertThat(GATE.get("/api/v1/cases?limit=99999999999999").status()).isEqualTo(400);
        assertThat(GATE.get("/api/v1/cases?limit=-5").status()).isEqualTo(200);
        assertThat(GATE.get("/casi/" + "x".repeat(4000)).status()).isEqualTo(404);
        assertThat(GATE.get("/casi?stato=" + "x".repeat(20_000)).status()).isBetween(400, 431);
    }

    @Test
    void everyCharacterComesBackAsItWent() {
        String name = "Ćirić & Figli 🌻 שלום \\u202e %s \\\\ {0} ${7*7} #{7*7}" + UUID.randomUUID();
        ApiClient.Answer made = GATE.send(
                "POST",
                "/api/v1/companies",
                COMPANY.replaceFirst("%s", "NAME").formatted(VatNumbers.next()).replace("NAME", name),
                JSON);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String shown = name.replace("\\u202e", "\u202e").replace("\\\\", "\\");
        assertThat(GATE.get(made.location()).text()).contains("${7*7} #{7*7}");
        assertThat(GATE.get(made.location()).json().findValuesAsString("name")).contains(shown);
        String page = GATE.get("/aziende/" + made.location().substring("/api/v1/companies/".length()))
                .text();
        assertThat(page).contains(shown.replace("&", "&amp;"));
    }

    @Test
    void whatNoStoreKeepsIsRefusedAndStopsNobody() {
        for (String text : List.of("a\\u0000b", "\\u0000", "a\\ud800b", "\\udc00")) {
            for (Intruder door : List.of(GATE, new Intruder(SERVICES.address(Service.COMPANY), TestTokens.staff()))) {
                ApiClient.Answer answer =
                        door.send("POST", "/api/v1/companies", COMPANY.formatted(text, VatNumbers.next()), JSON);
                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                discreet(answer);
            }
        }
        assertThat(GATE.send(
                                "POST",
                                "/aziende/nuova",
                                "name=a%00b",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(400);
        assertThat(SERVICES.api()
                        .upload(
                                "/api/v1/imports/companies",
                                "x.csv",
                                "ragione_sociale\na\u0000b".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        // One such event would stop the registers of every other service: they still hear of the next company.
        PreparedCases cases = new PreparedCases(SERVICES.api());
        cases.proposed(cases.broughtTo(Step.SHARED), cases.companyWithAPost(VatNumbers.next()));
        for (String path : List.of(
                "/aziende?q=%00",
                "/casi?comune=%00",
                "/casi?dopo=%00",
                "/rimborsi?dopo=%00",
                "/inserimenti?dopo=%00",
                "/casi/frammenti/nomi?id=%00",
                "/api/v1/placements/accesses?case=%00",
                "/rimborsi/accordo?inserimento=%00")) {
            ApiClient.Answer answer = GATE.get(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            discreet(answer);
        }
    }

    @Test
    void nestingWithoutEndIsRefused() {
        for (String open : List.of("[", "{\"a\":")) {
            ApiClient.Answer plain = GATE.send("POST", REFERRALS, open.repeat(200_000), JSON);
            assertThat(plain.status()).isEqualTo(400);
            ApiClient.Answer inside = GATE.send("POST", REFERRALS, "{\"person\":" + open.repeat(200_000), JSON);
            assertThat(inside.status()).isEqualTo(400);
            discreet(inside);
        }
    }

    @Test
    void bodiesBeyondAllMeasureAreRefused() throws IOException {
        byte[] json = ("{\"reason\":\"" + "x".repeat(40 * MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (Intruder door : List.of(GATE, new Intruder(SERVICES.address(Service.REFERRAL), TestTokens.staff()))) {
            assertThat(door.send("POST", REFERRALS, json, JSON).status()).isIn(400, 413);
        }
        byte[] form = ("operator=" + "x".repeat(5 * MEGABYTE)).getBytes(StandardCharsets.UTF_8);
        assertThat(GATE.send(
                                "POST",
                                "/casi/" + UUID.randomUUID() + "/colloquio",
                                form,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isIn(400, 404, 413);
        for (String path : List.of("/api/v1/imports/companies", "/api/v1/imports/referrals")) {
            for (byte[] file : List.of(new byte[15 * MEGABYTE], bomb(), noise())) {
                ApiClient.Answer answer = SERVICES.api().upload(path, "../../../etc/cron.d/x\u0000.csv", file);
                assertThat(answer.status()).as(path).isIn(400, 413);
                discreet(answer);
            }
        }
    }

    /** 200 MB of zeros, small when packed. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("../../x.csv"));
            byte[] zeros = new byte[MEGABYTE];
            for (int part = 0; part < 200; part++) {
                zip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] noise() {
        byte[] noise = new byte[MEGABYTE];
        new Random(7).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE access_entry; --",
                "{\"$ne\":null}",
                "{$gt:''}",
                ".*",
                "(a+)+$",
                "\\",
                "$where",
                "*",
                "%",
                "_",
                "${7*7}",
                "*{7*7}",
                "__${7*7}__::x",
                "../../etc/passwd",
                "\r\nX-Evil: 1"
            })
    void questionsToTheDatabasesStayValues(String hostile) {
        String text = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/aziende?q=",
                "/aziende?settore=",
                "/aziende?comune=",
                "/aziende?dopo=",
                "/casi?comune=",
                "/casi?dopo=",
                "/casi?stato=",
                "/inserimenti?dopo=",
                "/rimborsi?mese=",
                "/rimborsi?dopo=",
                "/tavolo?semestre=",
                "/api/v1/cases?municipality=",
                "/api/v1/stipends/dossier?person=",
                "/api/v1/placements/accesses?case=",
                "/casi/frammenti/nomi?id=",
                "/casi?comune[$ne]=")) {
            ApiClient.Answer answer = GATE.get(path.replace("[$", "%5B%24").replace("]", "%5D") + text);
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.text()).as(path).doesNotContain(">49<", "root:");
            assertThat(answer.header("X-Evil")).isEmpty();
            discreet(answer);
        }
    }

    @Test
    void pathsLeadToNoFile() {
        for (String path : List.of(
                "/assets/../gateway.yml",
                "/assets/%2e%2e/gateway.yml",
                "/assets/..%2fgateway.yml",
                "/assets/..\\gateway.yml",
                "/assets/gateway.yml",
                "/assets//etc/passwd",
                "/casi/../../etc/passwd",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/actuator/env",
                "/actuator/heapdump",
                "/casi/../actuator/metrics",
                "/casi/..;/actuator/metrics",
                "/casi%00.html",
                "/tavolo/..%2f..%2fx.csv",
                "/tavolo/=cmd.csv",
                "/platform.yml",
                "/master.keys")) {
            String answer = GATE.raw(path, SERVICES.url().substring("http://".length()));
            assertThat(answer).as(path).startsWith("HTTP/1.1 40").doesNotContain("root:", "percorsi.limits", "spring:");
        }
    }

    @Test
    void errorsTellNothingOfTheInside() {
        for (String path : List.of(
                "/nulla",
                "/casi/nessuno",
                "/api/v1/cases/nessuno",
                "/api/v1/nulla",
                "/rimborsi/x:y",
                "/rimborsi/x:2026-13",
                "/presenze/x/2026-99",
                "/api/v1/placements/x/attendance/never",
                "/tavolo/x.csv",
                "/tavolo?semestre=x",
                "/api/v1/reports/coprogettazione?semester=x",
                "/casi?dopo=x",
                "/rimborsi?mese=x",
                "/casi/frammenti/nomi",
                "/api/v1/companies?after=x",
                "/api/v1/cases?after=x",
                "/persone/x",
                "/aziende?strumento=x",
                "/error",
                "/casi/error")) {
            for (String accept : List.of("text/html", "application/json", "*/*")) {
                ApiClient.Answer answer = GATE.get(path, "Accept", accept);
                assertThat(answer.status()).as(path).isBetween(200, 499);
                discreet(answer);
            }
        }
        for (String body :
                List.of("", "{", "null", "[]", "\"x\"", "{\"person\":null}", "{\"category\":\"9.9\"}", "\u0001")) {
            for (String path :
                    List.of(REFERRALS, "/api/v1/companies", "/api/v1/placements", "/api/v1/stipends/agreements")) {
                ApiClient.Answer answer = GATE.send("POST", path, body, JSON);
                assertThat(answer.status()).as("%s %s", path, body).isEqualTo(400);
                discreet(answer);
            }
        }
    }

    @Test
    void everyAnswerSaysWhatBrowsersShallNotDo() {
        for (String path : List.of(
                "/casi",
                "/aziende",
                "/inserimenti",
                "/rimborsi",
                "/tavolo",
                "/",
                "/nulla",
                "/casi/x",
                "/api/v1/cases",
                "/api/v1/nulla",
                "/persone")) {
            ApiClient.Answer answer = GATE.get(path, "Accept", "text/html, */*");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'");
            assertThat(answer.header("Cache-Control").toLowerCase(Locale.ROOT))
                    .as(path)
                    .contains("no-store");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEmpty();
            discreet(new ApiClient.Answer(answer.status(), answer.response()));
        }
        assertThat(GATE.send(
                                "OPTIONS",
                                "/api/v1/cases",
                                "",
                                "Origin",
                                "https://evil.example",
                                "Access-Control-Request-Method",
                                "GET")
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
