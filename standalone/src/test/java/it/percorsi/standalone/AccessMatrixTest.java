package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.security.AccessRule;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.web.Navigation;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import it.percorsi.standalone.containers.ProjectFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tries every endpoint of every service as every role, on a row of one's own and on another's, and holds the outcome
 * against {@code docs/access-matrix.md}. With {@code -Dpercorsi.documents=write} the outcome is written there, to be
 * reviewed.
 */
@Tag("together")
class AccessMatrixTest {

    private static final Path DOCUMENT = ProjectFolder.file("docs/access-matrix.md");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::([^}|]*)[^}]*)?}");

    private static final AllServices SERVICES = AllServices.running();
    private static Map<String, String> ids = Map.of();
    private static Map<String, String> callers = Map.of();
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    @BeforeAll
    static void prepare() {
        PreparedCases cases = new PreparedCases(SERVICES.api());
        String caseId = cases.broughtTo(Step.SHARED);
        String post = cases.companyWithAPost();
        String companyId = post.substring(0, post.indexOf('/'));
        String placementId = cases.proposed(caseId, post);
        cases.startAndConfirm(placementId);
        String personId = SERVICES.api()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        ids = Map.ofEntries(
                Map.entry("caseId", caseId),
                Map.entry("caso", caseId),
                Map.entry("case", caseId),
                Map.entry("documentId", document(caseId)),
                Map.entry("linkId", UUID.randomUUID().toString()),
                Map.entry("absenceId", "legnano." + UUID.randomUUID()),
                Map.entry("secret", UUID.randomUUID().toString()),
                Map.entry("appointmentId", cases.withAnAppointment(caseId, "08:00")),
                Map.entry("personId", personId),
                Map.entry("person", personId),
                Map.entry("mergedId", personId),
                Map.entry("companyId", companyId),
                Map.entry("postId", post.substring(post.lastIndexOf('/') + 1)),
                Map.entry("conventionId", UUID.randomUUID().toString()),
                Map.entry("placementId", placementId),
                Map.entry("id", placementId),
                Map.entry("municipality", "015118"),
                Map.entry("number", "1"),
                Map.entry("programmeId", cases.withAProgramme()),
                Map.entry("stipendId", placementId + ":" + cases.month()),
                Map.entry("month", cases.month().toString()),
                Map.entry("date", cases.month().atDay(3).toString()),
                Map.entry("semestre", cases.month().getYear() + "-S1"));
        Map<String, String> found = new LinkedHashMap<>();
        found.put("operatore", TestTokens.user("olga", "operatore"));
        found.put("coordinatore", TestTokens.user("corrado", "coordinatore"));
        found.put("comune", TestTokens.user("c1", Map.of("comune", "015118"), "comune"));
        found.put("comune altrui", TestTokens.user("c2", Map.of("comune", "015168"), "comune"));
        found.put("servizio", TestTokens.user("s1", Map.of("servizio", "SERT Legnano"), "servizio"));
        found.put("servizio altrui", TestTokens.user("s2", Map.of("servizio", "CPS Parabiago"), "servizio"));
        found.put("azienda", TestTokens.user("a1", Map.of("azienda", companyId), "azienda"));
        found.put(
                "azienda altrui",
                TestTokens.user("a2", Map.of("azienda", UUID.randomUUID().toString()), "azienda"));
        found.put("amministrazione", TestTokens.user("anna", "amministrazione"));
        found.put("tavolo", TestTokens.user("tina", "tavolo"));
        found.put("revisore", TestTokens.user("rita", "revisore"));
        found.put("gestore", TestTokens.user("gino", "gestore"));
        callers = found;
        // Rows are known by views: what happened has to have arrived everywhere.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(SERVICES.api()
                                .with(String.valueOf(callers.get("azienda")))
                                .page("/presenze")
                                .text())
                        .contains(placementId));
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheMatrixSays() throws IOException {
        String tried = matrix();
        if ("write".equals(System.getProperty("percorsi.documents"))) {
            Files.writeString(DOCUMENT, tried);
        }
        assertThat(tried)
                .as("docs/access-matrix.md; when the change is meant, write it with -Dpercorsi.documents=write")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void aTokenThatIsNotGoodOpensNothing() {
        Map<String, String> bad = Map.of(
                "forged", TestTokens.forged(claims -> claims.claim("roles", List.of("operatore"))),
                "expired",
                        TestTokens.token(claims -> claims.claim("roles", List.of("operatore"))
                                .expirationTime(java.util.Date.from(
                                        java.time.Instant.now().minusSeconds(600)))),
                "another audience", TestTokens.token(claims -> claims.audience("another")),
                "another issuer", TestTokens.token(claims -> claims.issuer("http://127.0.0.1:1")),
                "another ambito", TestTokens.token(claims -> claims.claim("ambito", "milano")));
        forEachGuardedRule((service, rule) -> {
            assertThat(send(SERVICES.direct(service).anonymous(), rule).status())
                    .as("%s without a token", rule.pattern())
                    .isEqualTo(401);
            bad.forEach((what, token) -> assertThat(
                            send(SERVICES.direct(service).with(token), rule).status())
                    .as("%s %s, %s", rule.method(), rule.pattern(), what)
                    .isEqualTo(401));
        });
    }

    @Test
    void aTokenWithoutTheScopeOpensNothing() {
        String readOnly = TestTokens.token(claims ->
                claims.claim("roles", List.of("operatore", "coordinatore")).claim("scope", "openid percorsi.read"));
        String none = TestTokens.token(claims ->
                claims.claim("roles", List.of("operatore", "coordinatore")).claim("scope", "openid"));
        forEachGuardedRule((service, rule) -> {
            assertThat(send(SERVICES.direct(service).with(none), rule).status())
                    .as(rule.pattern())
                    .isEqualTo(403);
            if (!rule.method().equals("GET")) {
                assertThat(send(SERVICES.direct(service).with(readOnly), rule).status())
                        .as("%s %s", rule.method(), rule.pattern())
                        .isEqualTo(403);
            }
        });
    }

    /** An id in an address is guessed: nobody gets anything for it, whatever the role. */
    @Test
    void anIdThatDoesNotExistIsNotFoundByAnybody() {
        forEachRule((service, rule) -> {
            if (rule.row() != null) {
                callers.entrySet().parallelStream().forEach(caller -> {
                    int status = send(
                                    SERVICES.direct(service).with(caller.getValue()),
                                    rule,
                                    Map.of(
                                            String.valueOf(rule.variable()),
                                            UUID.randomUUID()
                                                    + (String.valueOf(rule.variable())
                                                                    .equals("stipendId")
                                                            ? ":2026-01"
                                                            : "")))
                            .status();
                    // What a service has to say about a case that it has not heard of is nothing.
                    boolean fragment = rule.pattern().contains("/frammenti/")
                            || rule.pattern().endsWith("/accesses");
                    assertThat(status)
                            .as("%s %s as %s", rule.method(), rule.pattern(), caller.getKey())
                            .isIn(403, 404, fragment ? 200 : 404);
                });
            }
        });
    }

    @Test
    void theNavigationShowsEverybodyTheirPagesAndNoOthers() {
        for (Navigation item : Navigation.values()) {
            if (item.href().startsWith("/accesso")) {
                continue;
            }
            callers.forEach((caller, token) -> {
                boolean shown = item.roles().stream().anyMatch(role -> caller.startsWith(role.text()));
                int status = SERVICES.api().with(token).page(item.href()).status();
                assertThat(status)
                        .as("%s as %s", item, caller)
                        .isEqualTo(shown ? 200 : item.href().equals("/") ? 302 : 403);
            });
        }
    }

    private interface Look {
        void at(Service service, AccessRule rule);
    }

    private static void forEachRule(Look look) {
        for (Service service : Service.values()) {
            SERVICES.context(service).getBean(AccessRules.class).all().forEach(rule -> look.at(service, rule));
        }
    }

    /** What is open to anybody asks for no token. */
    private static void forEachGuardedRule(Look look) {
        forEachRule((service, rule) -> {
            if (!rule.open()) {
                look.at(service, rule);
            }
        });
    }

    private static String matrix() {
        StringBuilder text = new StringBuilder("""
                # Who may call what

                Written by `AccessMatrixTest`, which tries every endpoint as every role: on a row of one's own and, for
                municipalities, services and companies, on a row of another one's. The operator is the one who follows
                the case. Never edited by hand.

                | | |
                |---|---|
                | sì | admitted |
                | – | refused for the role (403) |
                | 404 | admitted to its own rows only; this one does not exist for it |
                """);
        Service[] before = {null};
        forEachGuardedRule((service, rule) -> {
            if (before[0] != service) {
                text.append("\n## ").append(service.key()).append("-service\n\n");
                SERVICES.context(service).getBean(AccessRules.class).all().stream()
                        .filter(AccessRule::open)
                        .map(open -> open.method() + ' ' + open.pattern())
                        .sorted()
                        .forEach(open -> text.append("Without a login, for whoever knows the address: `")
                                .append(open)
                                .append("`\n\n"));
                text.append("| endpoint | ");
                text.append(String.join(" | ", callers.keySet())).append(" |\n|---");
                text.append("|---".repeat(callers.size())).append("|\n");
                before[0] = service;
            }
            text.append("| `")
                    .append(rule.method())
                    .append(' ')
                    .append(rule.pattern().replace("|", "\\|"))
                    .append("` | ");
            text.append(callers.values().parallelStream()
                            .map(token -> cell(
                                    send(SERVICES.direct(service).with(token), rule)
                                            .status(),
                                    rule))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        });
        return text.toString();
    }

    private static String cell(int status, AccessRule rule) {
        assertThat(status).as("%s %s", rule.method(), rule.pattern()).isNotIn(401, 500, 405);
        return switch (status) {
            case 403 -> "–";
            case 404 -> "404";
            default -> "sì";
        };
    }

    private static ApiClient.Answer send(ApiClient client, AccessRule rule) {
        return send(client, rule, Map.of());
    }

    private static String document(String caseId) {
        return SERVICES.api()
                .upload(
                        "/api/v1/cases/" + caseId + "/documents",
                        Map.of("kind", "certificate"),
                        "certificato.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                        Map.of())
                .json()
                .get("documentId")
                .asString();
    }

    /** The coordinator's file and the operator's draft: where asking takes them away, another one is asked about. */
    private static String value(String variable, AccessRule rule) {
        boolean takesAway = rule.method().equals("DELETE") || rule.pattern().matches(".*/(scarto|elimina)");
        String endpoint = takesAway ? rule.method() + " " + rule.pattern() : variable;
        return switch (variable) {
            case "uploadId" ->
                MADE.computeIfAbsent(
                        endpoint,
                        each -> last(as("coordinatore")
                                .upload(
                                        "/api/v1/imports/referrals/uploads",
                                        "elenco.csv",
                                        "Cognome;Nome\nBianchi;Laura\n".getBytes(StandardCharsets.US_ASCII))));
            case "draftId" ->
                MADE.computeIfAbsent(
                        endpoint,
                        each -> last(as("operatore").form("/segnalazioni/nuova", "azione=salva&familyName=Bianchi")));
            default -> ids.getOrDefault(variable, "");
        };
    }

    private static String last(ApiClient.Answer made) {
        assertThat(made.status()).as(made.text()).isIn(201, 302);
        String path = URI.create(made.location()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ApiClient as(String caller) {
        return SERVICES.api().with(String.valueOf(callers.get(caller)));
    }

    /** Sends what is never complete, so that nothing changes while everybody tries. */
    private static ApiClient.Answer send(ApiClient client, AccessRule rule, Map<String, String> instead) {
        List<String> missing = new ArrayList<>();
        String path = VARIABLE.matcher(rule.pattern()).replaceAll(variable -> {
            String first = variable.group(2);
            String value =
                    instead.getOrDefault(variable.group(1), first != null ? first : value(variable.group(1), rule));
            if (value.isEmpty()) {
                missing.add(variable.group(1));
            }
            return value;
        });
        assertThat(missing)
                .as("no value for the variables of %s", rule.pattern())
                .isEmpty();
        String parameter = rule.variable();
        if (parameter != null && !rule.pattern().contains("{" + parameter)) {
            path += "?" + parameter + "=" + instead.getOrDefault(parameter, ids.getOrDefault(parameter, ""));
        }
        boolean api = rule.pattern().startsWith("/api/");
        return switch (rule.method().toUpperCase(Locale.ROOT)) {
            case "GET" -> api ? client.get(path) : client.page(path);
            case "PUT" -> client.put(path, "{\"unknown\":1}");
            case "DELETE" -> client.delete(path);
            default -> api ? client.post(path, "{\"unknown\":1}") : client.form(path, "unknown=1");
        };
    }
}
