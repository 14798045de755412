package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.security.AccessRule;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to get in, or further in than one may: through the gateway and past it, at each service's own door. */
@Tag("together")
class BreakInTest {

    private static final AllServices SERVICES = AllServices.running();
    private static final String FOREIGN = TestTokens.user("c2", Map.of("comune", "015168"), "comune");
    private static final String TAVOLO = TestTokens.user("tina", "tavolo");
    private static final Intruder GATE = new Intruder(SERVICES.url(), TestTokens.staff());
    private static final Intruder GATE_OF_ALL = new Intruder(
            SERVICES.url(),
            TestTokens.user(
                    "prova",
                    Map.of("comune", "015118"),
                    "operatore",
                    "coordinatore",
                    "amministrazione",
                    "gestore",
                    "comune"));
    private static String caseId = "";
    private static String appointmentId = "";
    private static String personId = "";
    private static String placementId = "";
    private static String companyId = "";
    private static String programmeId = "";
    private static String stipendId = "";
    private static String month = "";

    @BeforeAll
    static void prepare() {
        PreparedCases cases = new PreparedCases(SERVICES.api());
        caseId = cases.broughtTo(Step.SHARED);
        String post = cases.companyWithAPost(VatNumbers.next());
        companyId = post.substring(0, post.indexOf('/'));
        placementId = cases.proposed(caseId, post);
        cases.startAndConfirm(placementId);
        month = cases.month().toString();
        stipendId = placementId + ":" + month;
        appointmentId = cases.withAnAppointment(caseId, "12:00");
        programmeId = cases.withAProgramme();
        personId = GATE.get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
    }

    private static List<Intruder> everyDoor(String token) {
        return List.of(new Intruder(SERVICES.url(), token), new Intruder(SERVICES.address(Service.REFERRAL), token));
    }

    @Test
    void aTokenWithoutAProperSignatureOpensNothing() throws Exception {
        String[] good = TestTokens.staff().split("\\.", -1);
        String none = encoded("{\"alg\":\"none\"}") + "." + good[1] + ".";
        String asSecret = encoded("{\"alg\":\"HS256\",\"kid\":\"test\"}") + "." + good[1];
        String promoted = encoded(new String(Base64.getUrlDecoder().decode(good[1]), StandardCharsets.UTF_8)
                .replace("\"prova\"", "\"gino\""));
        for (String token : List.of(
                none,
                none + good[2],
                asSecret + "." + signedWithThePublicKey(asSecret),
                good[0] + "." + promoted + "." + good[2],
                good[0] + "." + good[1] + ".",
                "x.y.z")) {
            for (Intruder door : everyDoor(token)) {
                assertThat(door.get("/api/v1/cases").status()).as(token).isEqualTo(401);
            }
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The old trick: the key that everybody knows, taken for a shared secret. */
    private static String signedWithThePublicKey(String text) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String keys = http.send(
                            HttpRequest.newBuilder(URI.create(TestTokens.keysUrl()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return hmac(keys, text);
        }
    }

    private static String hmac(String key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void headersGiveNobodyARole() {
        String[] claims = {
            "X-User",
            "lucia",
            "X-Roles",
            "coordinatore",
            "X-Forwarded-User",
            "lucia",
            "X-Forwarded-For",
            "127.0.0.1",
            "Forwarded",
            "for=127.0.0.1;host=localhost;proto=https",
            "X-Original-URL",
            "/tavolo",
            "X-Rewrite-URL",
            "/tavolo",
            "X-Forwarded-Prefix",
            "/actuator/health",
            "X-Remote-User",
            "lucia",
            "X-Auth-Token",
            TestTokens.staff(),
            "Cookie",
            "percorsi=x; Authorization=x"
        };
        for (String path : List.of("/casi", "/api/v1/cases", "/casi/" + caseId)) {
            for (Intruder door : everyDoor(TAVOLO)) {
                assertThat(door.get(path, claims).status()).as(path).isIn(401, 302, 403);
            }
            for (Intruder door : everyDoor("")) {
                assertThat(door.get(path, claims).status()).as(path).isIn(401, 302);
            }
        }
        assertThat(new Intruder(SERVICES.address(Service.REFERRAL), TAVOLO)
                        .get("/casi", claims)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void otherVerbsDoNothing() {
        String before = GATE.get("/api/v1/cases/" + caseId).text();
        for (String verb : List.of("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "OPTIONS")) {
            for (String path : List.of("/casi", "/api/v1/cases/" + caseId, "/casi/" + caseId)) {
                for (Intruder door : everyDoor(TestTokens.staff())) {
                    assertThat(door.send(verb, path, "").status())
                            .as("%s %s", verb, path)
                            .isBetween(400, 499);
                }
            }
        }
        // A POST stays a POST, whatever it calls itself; DELETE of a hold would answer 204.
        String holds = "/api/v1/persons/" + personId + "/holds";
        for (Intruder door : everyDoor(TestTokens.staff())) {
            ApiClient.Answer posed = door.send(
                    "POST",
                    holds + "?_method=DELETE",
                    "_method=DELETE",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-HTTP-Method-Override",
                    "DELETE",
                    "X-HTTP-Method",
                    "DELETE");
            assertThat(posed.status()).isEqualTo(415);
        }
        assertThat(GATE.get("/api/v1/cases/" + caseId).text()).isEqualTo(before);
    }

    @Test
    void aParameterSentTwiceOpensNoOtherRow() {
        String nobody = UUID.randomUUID().toString();
        for (String pair : List.of(placementId + "&inserimento=" + nobody, nobody + "&inserimento=" + placementId)) {
            assertThat(new Intruder(SERVICES.url(), FOREIGN)
                            .get("/rimborsi/accordo?inserimento=" + pair)
                            .status())
                    .isEqualTo(404);
        }
        for (Intruder door : everyDoor(FOREIGN)) {
            for (String query : List.of(
                    "/casi?comune=015168&comune=015118",
                    "/casi?comune=015118",
                    "/api/v1/cases?municipality=015168&municipality=015118&municipality=",
                    "/casi/frammenti/nomi?id=" + nobody + "&id=" + caseId)) {
                ApiClient.Answer answer = door.get(query);
                assertThat(answer.status()).as(query).isIn(200, 400);
                assertThat(answer.text()).as(query).doesNotContain(caseId, "Rossi");
            }
        }
    }

    @Test
    void nobodySendsMoreThanTheFieldsThereAre() {
        int tried = 0;
        for (Service service : Service.values()) {
            for (AccessRule rule :
                    SERVICES.context(service).getBean(AccessRules.class).all()) {
                if (takesJson(rule)) {
                    tried++;
                    ApiClient.Answer answer = withAFieldTooMany(rule);
                    assertThat(answer.status()).as(rule.pattern()).isEqualTo(400);
                    assertThat(wrong(answer)).as(rule.pattern()).isEqualTo("ambito");
                }
            }
        }
        assertThat(tried).isGreaterThan(25);
    }

    /** Numbers and yes-or-no fields that are missing are told first; they are given, so that only the extra is wrong. */
    private static ApiClient.Answer withAFieldTooMany(AccessRule rule) {
        String body = "{\"ambito\":\"milano\"";
        ApiClient.Answer answer =
                GATE_OF_ALL.send(rule.method(), path(rule), body + "}", "Content-Type", "application/json");
        for (int more = 0; more < 5 && !wrong(answer).equals("ambito"); more++) {
            String field = wrong(answer);
            String value = field.matches("registeredL68|familyInvolved|aimedAtHiring") ? "false" : "1";
            body += ",\"" + field + "\":" + value;
            answer = GATE_OF_ALL.send(rule.method(), path(rule), body + "}", "Content-Type", "application/json");
        }
        return answer;
    }

    private static String wrong(ApiClient.Answer answer) {
        return answer.json().at("/errors/0/field").asString("");
    }

    private static boolean takesJson(AccessRule rule) {
        return rule.pattern().startsWith("/api/")
                && List.of("POST", "PUT").contains(rule.method())
                && !rule.pattern().contains("/imports/")
                && !rule.pattern().endsWith("/documents")
                && !rule.pattern().contains("/{absenceId}/")
                && !rule.pattern().matches(".*/appointments/[^/]*/(missed|kept)|.*/observations/[^/]*/acknowledgement")
                && !rule.pattern().endsWith("/erasure/authorisation");
    }

    private static String path(AccessRule rule) {
        return rule.pattern()
                .replace("{caseId}", caseId)
                .replace("{appointmentId}", appointmentId)
                .replace("{personId}", personId)
                .replace("{programmeId}", programmeId)
                .replace("{companyId}", companyId)
                .replace("{placementId}", placementId)
                .replace("{stipendId}", stipendId)
                .replace("{id}", placementId)
                .replace("{municipality}", "015118")
                .replaceAll("\\{month[^}]*}", month)
                .replaceAll("\\{date[^}]*}", month + "-03");
    }

    @Test
    void anIdOfAnotherKindOpensNothing() {
        Map<String, String> swapped = Map.ofEntries(
                Map.entry("/api/v1/cases/", placementId),
                Map.entry("/casi/", personId),
                Map.entry("/api/v1/placements/", caseId),
                Map.entry("/inserimenti/", companyId),
                Map.entry("/api/v1/companies/", caseId),
                Map.entry("/aziende/", placementId),
                Map.entry("/api/v1/stipends/", caseId + ":" + month),
                Map.entry("/rimborsi/", placementId),
                Map.entry("/persone/", caseId),
                Map.entry("/api/v1/stipends/dossier?person=", caseId));
        swapped.forEach((path, id) -> assertThat(GATE.get(path + id, "Accept", "text/html, application/json")
                        .status())
                .as(path)
                .isEqualTo(404));
        ApiClient company = SERVICES.api().with(TestTokens.user("a", Map.of("azienda", caseId), "azienda"));
        assertThat(company.page("/presenze/" + placementId + "/" + month).status())
                .isEqualTo(404);
        ApiClient nameless = SERVICES.api().with(TestTokens.user("a", Map.of("azienda", ""), "azienda"));
        assertThat(nameless.page("/presenze/" + placementId + "/" + month).status())
                .isEqualTo(404);
    }

    @Test
    void aTokenInTheAddressIsNone() {
        for (Intruder door : everyDoor("")) {
            assertThat(door.get("/api/v1/cases?access_token=" + TestTokens.staff())
                            .status())
                    .isEqualTo(401);
            assertThat(door.send(
                                    "POST",
                                    "/api/v1/cases/" + caseId + "/interviews",
                                    "access_token=" + TestTokens.staff(),
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "x/y", "text/x-yaml"})
    void unknownContentTypesAreRefused(String type) {
        for (Intruder door : everyDoor(TestTokens.staff())) {
            assertThat(door.send("POST", "/api/v1/referrals", "{\"a\":1}", "Content-Type", type)
                            .status())
                    .isEqualTo(415);
        }
        assertThat(GATE.get("/api/v1/cases", "Accept", "image/png").status()).isEqualTo(406);
    }

    /** What one person sent stays that person's: the same key of another is another key. */
    @Test
    void aKeyOfAnotherPersonGivesNothingAway() {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/cases/" + caseId + "/interviews";
        String body = """
                {"kind":"knowledge","heldOn":"%s-02","operator":"Sara"}""".formatted(month);
        String[] headers = {"Content-Type", "application/json", "Idempotency-Key", key};
        ApiClient.Answer first = GATE.send("POST", path, body, headers);
        assertThat(first.status()).as(first.text()).isEqualTo(204);
        assertThat(new Intruder(SERVICES.url(), FOREIGN)
                        .send("POST", path, body, headers)
                        .status())
                .isEqualTo(403);
        Intruder colleague = new Intruder(SERVICES.url(), TestTokens.user("collega", "operatore", "coordinatore"));
        assertThat(colleague.send("POST", path, body, headers).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(GATE.get("/api/v1/cases/" + caseId + "/timeline")
                                .text()
                                .split(month + "-02", -1))
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void aForeignHostIsRefusedAndAForeignRefererLeadsNowhere() {
        for (String host : List.of("evil.example", "evil.example:80", "127.0.0.1.evil.example")) {
            assertThat(GATE.raw("/casi", host)).startsWith("HTTP/1.1 403").doesNotContain(caseId);
        }
        for (String referer : List.of(
                "https://evil.example//evil.example/x", "https://evil.example", "\\\\evil", "//evil.example/x")) {
            ApiClient.Answer refused = new Intruder(SERVICES.address(Service.REFERRAL), TestTokens.staff())
                    .send(
                            "POST",
                            "/casi/" + caseId + "/colloquio",
                            "heldOn=never",
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Referer",
                            referer);
            assertThat(refused.status()).isEqualTo(302);
            assertThat(refused.location().toLowerCase(Locale.ROOT))
                    .as(referer)
                    .matches("(/|/x)?|http://127.0.0.1:\\d+/x?");
        }
    }
}
