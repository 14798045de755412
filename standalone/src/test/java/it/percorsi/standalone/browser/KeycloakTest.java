package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.standalone.SeparateProcesses;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * People log in at a Keycloak and programs get their tokens there: the same jars as with our own identity provider, only
 * the issuer and the gateway's secret are other ones. Run by {@code ./mvnw -f standalone/pom.xml -Pkeycloak verify}.
 */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    private static final String SECRET = "a secret that protects nothing but this test";

    private final SeparateProcesses processes = new SeparateProcesses(
            Path.of("target", "keycloak-processes").toAbsolutePath(),
            Map.of("master.keys", TestServers.MASTER_KEYS, "oidc.client-secret", SECRET));
    private final Keycloak keycloak;
    private final Playwright playwright;
    private final Browser browser;
    private String caseOfLegnano = "";

    KeycloakTest() throws IOException {
        keycloak = Keycloak.start(processes.url(), SECRET);
        PlaywrightAssertions.setDefaultAssertionTimeout(Office.PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.require())
                        .setArgs(Chromium.FLAGS)
                        .setHeadless(true));
    }

    @BeforeAll
    void start() throws IOException {
        keycloak.ready();
        processes.startServices(keycloak.issuer(Keycloak.REALM), "");
        processes.startGateway(Map.of("PERCORSI_ISSUER", keycloak.issuer(Keycloak.REALM)));
        caseOfLegnano = new PreparedCases(program()).broughtTo(Step.REFERRED);
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
        processes.close();
        keycloak.close();
    }

    private ApiClient program() {
        return processes.api().with(() -> keycloak.program(Keycloak.REALM, "percorsi-program"));
    }

    private Tab newTab() {
        return new Tab(browser.newContext(
                new Browser.NewContextOptions().setBaseURL(processes.url()).setLocale("it-IT")));
    }

    /** Asks for a page, is sent to Keycloak's form, fills it in and comes back. */
    private void logIn(Tab tab, String user, String path) {
        Page page = tab.page();
        tab.open(path);
        tryPassword(page, user, Keycloak.PASSWORD);
        page.waitForURL(address -> address.startsWith(processes.url()));
    }

    private void tryPassword(Page page, String user, String password) {
        assertThat(page.url()).startsWith(keycloak.issuer(Keycloak.REALM) + "/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    @ParameterizedTest
    @CsvSource({
        "lucia.ferrario, /, Cruscotto Casi Aziende Inserimenti Rimborsi Tavolo Persone",
        "elena.galli, /, Cruscotto Casi Aziende Inserimenti Rimborsi Tavolo",
        "comune.legnano, /casi, Casi Inserimenti Rimborsi Tavolo",
        "tavolo.capofila, /tavolo, Tavolo"
    })
    void everybodyIsLedToThePageOfTheirRole(String user, String first, String items) {
        try (Tab tab = newTab()) {
            logIn(tab, user, "/");
            assertThat(tab.page()).hasURL(processes.url() + first);
            assertThat(tab.page().locator(".site-nav a").allInnerTexts())
                    .isEqualTo(Arrays.asList(items.split(" ", -1)));
        }
    }

    @Test
    void aMunicipalitySeesItsResidentAndToAnotherOneTheCaseDoesNotExist() {
        try (Tab own = newTab();
                Tab other = newTab()) {
            logIn(own, "comune.legnano", "/casi/" + caseOfLegnano);
            own.reads("Rossi Carla");
            logIn(other, "comune.parabiago", "/casi");
            assertThat(other.page().locator("main")).not().containsText("Rossi Carla");
            Response foreign = Objects.requireNonNull(other.page().navigate("/casi/" + caseOfLegnano));
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(other.page().locator(".error-page")).containsText("non esiste");
        }
    }

    @Test
    void whoBelongsToAnotherAmbitoGetsNoPageEvenAfterTheLogin() {
        try (BrowserContext person = browser.newContext(new Browser.NewContextOptions().setBaseURL(processes.url()))) {
            Page page = person.newPage();
            page.navigate("/casi");
            tryPassword(page, "operatrice.milano", Keycloak.PASSWORD);
            page.waitForURL(address -> address.startsWith(processes.url()));
            Response again = Objects.requireNonNull(page.navigate("/casi/" + caseOfLegnano));
            assertThat(page.url()).isEqualTo(processes.url() + "/casi/" + caseOfLegnano);
            assertThat(again.status()).isEqualTo(401);
            assertThat(page.locator("body")).not().containsText("Rossi Carla");
        }
    }

    @Test
    void logoutEndsTheSessionHereAndAtKeycloak() {
        try (Tab tab = newTab()) {
            Page page = tab.page();
            logIn(tab, "comune.legnano", "/casi");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Esci"))
                    .click();
            assertThat(page.locator("#kc-login")).isVisible();
            tab.open("/casi/" + caseOfLegnano);
            assertThat(page.locator("#kc-login")).isVisible();
            assertThat(page.locator("body")).not().containsText("Rossi Carla");
        }
    }

    @Test
    void aWrongPasswordOpensNothing() {
        try (BrowserContext person = browser.newContext(new Browser.NewContextOptions().setBaseURL(processes.url()))) {
            Page page = person.newPage();
            page.navigate("/casi");
            tryPassword(page, "elena.galli", "not the password");
            assertThat(page.locator("#input-error-username")).isVisible();
            assertThat(page.url()).startsWith(keycloak.issuer(Keycloak.REALM) + "/");
        }
    }

    @Test
    void aProgramWorksWithWhatItsScopesAllow() throws IOException, InterruptedException {
        assertThat(program().get("/api/v1/cases/" + caseOfLegnano).status()).isEqualTo(200);
        assertThat(program().get("/actuator/prometheus").status()).isEqualTo(403);
        String prometheus = keycloak.program(Keycloak.REALM, "percorsi-prometheus");
        assertThat(measurements(prometheus)).contains("jvm_memory_used_bytes");
        assertThat(processes.api().with(prometheus).get("/api/v1/cases").status())
                .isEqualTo(403);
    }

    private String measurements(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(processes.url() + "/actuator/prometheus"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void tokensOfAnotherRealmOrForAnotherClientOpenNothing() {
        String otherRealm = keycloak.program(Keycloak.OTHER_REALM, "percorsi-program");
        String otherClient = keycloak.forAnotherClient("elena.galli");
        for (ApiClient api : List.of(processes.api(), processes.referral())) {
            assertThat(api.get("/api/v1/cases").status()).isEqualTo(401);
            assertThat(api.with(otherRealm).get("/api/v1/cases").status()).isEqualTo(401);
            assertThat(api.with(otherClient).get("/api/v1/cases").status()).isEqualTo(401);
            assertThat(api.with(keycloak.program(Keycloak.REALM, "percorsi-program"))
                            .get("/api/v1/cases")
                            .status())
                    .as("the same with a good one")
                    .isEqualTo(200);
        }
    }
}
