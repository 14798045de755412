package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.identity.demo.DemoPeople;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UsersApiTest {

    private static final String USERS = "/api/v1/users";
    private static final String REFERENT = """
            {"displayName": "Referente aziendale", "roles": ["azienda"], "azienda": "c-1"}""";

    private static Provider provider;
    private static Tokens tokens;
    private static String all;
    private static String readOnly;
    private static String operator;

    @BeforeAll
    static void start() {
        provider =
                Provider.start("--PERCORSI_DEMO_USERS=true", "--PERCORSI_DEMO_CLIENT_SECRET=" + Provider.DEMO_SECRET);
        tokens = new Tokens(provider);
        all = tokens.ofProgram("percorsi-demo", Provider.DEMO_SECRET, "percorsi.read percorsi.write percorsi.metrics");
        readOnly = tokens.ofProgram("percorsi-demo", Provider.DEMO_SECRET, "percorsi.read");
        operator = tokens.of("elena.galli", DemoPeople.PASSWORD)
                .path("access_token")
                .asString();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void theDemoLoaderGivesTheReferentTheCompany() {
        HttpResponse<String> answer = tokens.api("PUT", USERS + "/azienda.demo", all, REFERENT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(tokens.claims(tokens.of("azienda.demo", DemoPeople.PASSWORD)
                                .path("access_token")
                                .asString())
                        .path("azienda")
                        .asString())
                .isEqualTo("c-1");
    }

    @Test
    void makesReadsAndDisables() {
        HttpResponse<String> made = tokens.api("POST", USERS, all, """
                {"username": "Nuova.Persona", "displayName": "Nuova", "roles": ["operatore"]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("nuova.persona", "oneTimePassword");
        HttpResponse<String> disabled = tokens.api("PUT", USERS + "/nuova.persona", all, """
                {"displayName": "Nuova", "roles": ["operatore"], "enabled": false}""");
        assertThat(disabled.body()).contains("\"enabled\":false");
        assertThat(tokens.api("GET", USERS + "?q=nuova", readOnly, "").body())
                .contains("nuova.persona")
                .doesNotContain("argon2", "elena.galli");
    }

    @Test
    void needsTheRoleAndTheScope() {
        assertThat(tokens.api("GET", USERS, operator, "").statusCode()).isEqualTo(403);
        assertThat(tokens.api("PUT", USERS + "/elena.galli", operator, """
                        {"displayName": "Elena", "roles": ["gestore"]}""").statusCode())
                .isEqualTo(403);
        assertThat(tokens.api("PUT", USERS + "/azienda.demo", readOnly, REFERENT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(tokens.api("GET", USERS, "nonsense", "").statusCode()).isEqualTo(401);
        assertThat(new Browser(provider).get(USERS).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatCannotBeAndFieldsThatThereAreNot() {
        assertThat(tokens.api("PUT", USERS + "/azienda.demo", all, """
                        {"displayName": "X", "roles": ["azienda"]}""").body())
                .contains("azienda-needed", "invalid-account");
        assertThat(tokens.api("PUT", USERS + "/azienda.demo", all, """
                        {"displayName": "X", "roles": ["azienda"], "azienda": "c-1", "passwordHash": "x"}""").statusCode())
                .isEqualTo(400);
        assertThat(tokens.api("PUT", USERS + "/nobody", all, REFERENT).statusCode())
                .isEqualTo(404);
    }

    @Test
    void measurementsNeedTheirScopeAndHealthNothing() {
        assertThat(tokens.api("GET", "/actuator/prometheus", operator, "").statusCode())
                .isEqualTo(403);
        assertThat(tokens.api("GET", "/actuator/prometheus", all, "").statusCode())
                .isEqualTo(200);
        Browser anybody = new Browser(provider);
        assertThat(anybody.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(anybody.get("/actuator/health").body()).contains("UP").doesNotContain("PostgreSQL");
        assertThat(anybody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/actuator/env").statusCode()).isEqualTo(401);
    }
}
