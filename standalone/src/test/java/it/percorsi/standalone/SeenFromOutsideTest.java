package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.standalone.browser.PreparedCases;
import it.percorsi.standalone.browser.PreparedCases.Step;
import it.percorsi.standalone.containers.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is documented, alerted on and drawn is what the services tell, and the other way round. */
@Tag("together")
class SeenFromOutsideTest {

    private static final AllServices SERVICES = AllServices.running();
    private static final Pattern DOCUMENTED =
            Pattern.compile("^\\| `([a-z_]+)(?:\\{([a-z,_]+)})?` \\|", Pattern.MULTILINE);
    private static final Pattern NOT_NAMES =
            Pattern.compile("\\{[^}]*}|\\b(?:by|on|without) \\([^)]*\\)|\\[[^]]*]|\"[^\"]*\"|[a-z_]+(?=\\()");
    private static final Pattern NAME = Pattern.compile("[a-z]+_[a-z_]+");

    private static Scrape told = new Scrape(Map.of(), "");

    @BeforeAll
    static void everythingHappensOnce() throws Exception {
        String caseId = new PreparedCases(SERVICES.api()).broughtTo(Step.ENDORSED);
        ApiClient api = SERVICES.api();
        assertThat(api.post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2020-01-01\"}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        api.with(TestTokens.user("tina", "tavolo")).get("/api/v1/cases/" + caseId);
        List<String> addresses = new ArrayList<>(List.of(SERVICES.url()));
        for (Service service : Service.values()) {
            addresses.add(SERVICES.address(service));
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            told = Scrape.of(addresses);
            assertThat(told.labels())
                    .containsKeys("percorsi_consumer_lag", "percorsi_refusals_total", "percorsi_access_refused_total");
            assertThat(told.lines())
                    .contains("percorsi_publication_backlog 0.0", "percorsi_publication_age_seconds 0.0")
                    .doesNotContain("percorsi_publication_backlog NaN", "percorsi_reaches{server=\"kafka\"} 0.0");
        });
    }

    @Test
    void everyDocumentedMetricIsToldWithItsLabels() throws IOException {
        Map<String, Set<String>> documented = documented();
        assertThat(documented).hasSizeGreaterThan(15);
        documented.forEach((name, labels) -> assertThat(told.labels().getOrDefault(name, Set.of("never told")))
                .as(name)
                .containsAll(labels));
    }

    @Test
    void everyMetricOfOursIsDocumented() throws IOException {
        Set<String> documented = documented().keySet();
        assertThat(told.labels().keySet().stream()
                        .filter(name -> name.startsWith("percorsi_"))
                        .map(name -> name.replaceAll("_(count|sum|max|bucket)$", ""))
                        .filter(name -> !documented.contains(name)))
                .isEmpty();
    }

    @Test
    void everyAlertIsAboutMetricsThatAreTold() throws IOException {
        Map<String, Object> rules =
                new Yaml().load(Files.readString(ProjectFolder.file("deploy/prometheus/alerts.yml")));
        List<String> expressions = new ArrayList<>();
        for (Map<String, Object> group : maps(rules.get("groups"))) {
            for (Map<String, Object> rule : maps(group.get("rules"))) {
                expressions.add(String.valueOf(rule.get("expr")));
                assertThat(rule).as("%s", rule.get("alert")).containsKeys("labels", "annotations");
            }
        }
        assertThat(expressions).hasSizeGreaterThan(12);
        areTold(expressions);
    }

    @Test
    void everyPanelDrawsMetricsThatAreTold() throws IOException {
        JsonNode dashboard =
                JsonMapper.shared().readTree(Files.readString(ProjectFolder.file("deploy/grafana/percorsi.json")));
        List<String> expressions = new ArrayList<>();
        dashboard
                .get("panels")
                .forEach(panel -> panel.get("targets")
                        .forEach(target -> expressions.add(target.get("expr").asString())));
        assertThat(expressions).hasSizeGreaterThan(15);
        areTold(expressions);
    }

    private static void areTold(List<String> expressions) {
        Set<String> used = new TreeSet<>();
        for (String expression : expressions) {
            Matcher name = NAME.matcher(NOT_NAMES.matcher(expression).replaceAll(" "));
            boolean found = name.find();
            assertThat(found || expression.startsWith("up{")).as(expression).isTrue();
            for (; found; found = name.find()) {
                used.add(name.group());
            }
        }
        assertThat(told.labels().keySet()).containsAll(used);
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        Matcher row = DOCUMENTED.matcher(Files.readString(ProjectFolder.file("docs/operations.md")));
        while (row.find()) {
            found.put(
                    row.group(1),
                    row.group(2) == null ? Set.of() : Set.of(row.group(2).split(",", -1)));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // as YAML is read
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(list);
    }
}
