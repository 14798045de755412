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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Every endpoint of every service, what is in its address, and somebody of each role to try it. */
final class EveryEndpoint {

    private static final class Shared {
        private static final EveryEndpoint ALL = new EveryEndpoint();
    }

    private static final AllServices SERVICES = AllServices.running();

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::([^}|]*)[^}]*)?}");

    private final Map<String, String> ids;
    private final Map<String, String> callers;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    private EveryEndpoint() {
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
                                .with(String.valueOf(found.get("azienda")))
                                .page("/presenze")
                                .text())
                        .contains(placementId));
    }

    /** Once for all tests of this JVM. */
    static EveryEndpoint prepared() {
        return Shared.ALL;
    }

    /** One caller of each kind, by what they are called in the matrix, with a token each. */
    Map<String, String> callers() {
        return callers;
    }

    /** What is to be done with each. */
    interface Look {
        void at(Service service, AccessRule rule);
    }

    static void forEachRule(Look look) {
        for (Service service : Service.values()) {
            SERVICES.context(service).getBean(AccessRules.class).all().forEach(rule -> look.at(service, rule));
        }
    }

    /** What is open to anybody asks for no token. */
    static void forEachGuardedRule(Look look) {
        forEachRule((service, rule) -> {
            if (!rule.open()) {
                look.at(service, rule);
            }
        });
    }

    ApiClient.Answer send(ApiClient client, AccessRule rule) {
        return send(client, rule, Map.of());
    }

    /** Sends what is never complete, so that nothing changes while everybody tries. */
    ApiClient.Answer send(ApiClient client, AccessRule rule, Map<String, String> instead) {
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
    private String value(String variable, AccessRule rule) {
        boolean takesAway = rule.method().equals("DELETE") || rule.pattern().matches(".*/(scarto|elimina)");
        String endpoint = takesAway ? rule.method() + " " + rule.pattern() : variable;
        return switch (variable) {
            case "uploadId" ->
                made.computeIfAbsent(
                        endpoint,
                        each -> last(as("coordinatore")
                                .upload(
                                        "/api/v1/imports/referrals/uploads",
                                        "elenco.csv",
                                        "Cognome;Nome\nBianchi;Laura\n".getBytes(StandardCharsets.US_ASCII))));
            case "draftId" ->
                made.computeIfAbsent(
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

    private ApiClient as(String caller) {
        return SERVICES.api().with(String.valueOf(callers.get(caller)));
    }
}
