package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.Passwords;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.identity.demo.DemoPeople;
import it.percorsi.platform.security.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdministrationTest {

    private static final String PASSWORD = DemoPeople.PASSWORD;
    private static final String CHOSEN = "una frase lunga e mia";

    private static Provider provider;
    private static Tokens tokens;
    private static Browser gestore;

    @BeforeAll
    static void start() {
        provider = Provider.start("--PERCORSI_DEMO_USERS=true");
        tokens = new Tokens(provider);
        gestore = new Browser(provider);
        gestore.logIn("gestore", PASSWORD);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void aGestoreMakesAnAccountWhoseOneTimePasswordEnds() {
        String password = secret(gestore.submit(
                "/utenti/nuovo", "/utenti", person("anna.rossi", "Anna Rossi", "operatore|comune", "015046")));
        Browser anna = new Browser(provider);
        provider.clock().move(Duration.ofDays(8));
        anna.logIn("anna.rossi", password);
        assertThat(anna.get("/login").body()).contains("non corretti");
        Browser later = new Browser(provider);
        later.logIn("gestore", PASSWORD);
        String second = secret(later.submit("/utenti/anna.rossi", "/utenti/anna.rossi/password", Map.of()));
        anna.logIn("anna.rossi", second);
        anna.changePassword(second, CHOSEN, CHOSEN);
        JsonNode claims = tokens.claims(tokens.of(anna).path("access_token").asString());
        assertThat(claims.path("comune").asString()).isEqualTo("015046");
        String page = later.get("/utenti/anna.rossi").body();
        assertThat(page).contains("Nuova password usa e getta", "Creato").doesNotContain(password, second);
        gestore = later;
    }

    @Test
    void accountsThatCannotBeAreRefused() {
        assertThat(create(person("uno.due", "Uno Due", "comune", "")).body()).contains("chiede uno dei comuni");
        assertThat(create(person("uno.due", "Uno Due", "comune", "999999")).body())
                .contains("chiede uno dei comuni");
        assertThat(create(person("uno.due", "Uno Due", "servizio", "")).body()).contains("chiede il nome del servizio");
        assertThat(create(person("uno.due", "Uno Due", "azienda", "")).body()).contains("chiede il codice");
        assertThat(create(person("uno.due", "Uno Due", "root", "")).body()).contains("non esiste");
        assertThat(create(person("uno.due", "Uno Due", "", "")).body()).contains("un ruolo");
        assertThat(create(person("uno due", "Uno Due", "operatore", "")).body()).contains("minuscole");
        assertThat(create(person("elena.galli", "Altra", "operatore", "")).body())
                .contains("già di un altro");
        assertThat(gestore.get("/utenti/uno.due").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyButAGestoreAdministers() {
        for (String other : new String[] {"elena.galli", "stefano.colombo", "revisore", "paola.conti"}) {
            Browser browser = new Browser(provider);
            browser.logIn(other, PASSWORD);
            for (String path : new String[] {"/utenti", "/utenti/nuovo", "/utenti/gestore", "/programmi"}) {
                assertThat(browser.get(path).statusCode()).as(other + path).isEqualTo(403);
            }
            HttpResponse<String> raise =
                    browser.submit("/password", "/utenti/" + other, person(other, "Io", "gestore", ""));
            assertThat(raise.statusCode()).isEqualTo(403);
        }
        assertThat(Browser.location(new Browser(provider).get("/utenti"))).endsWith("/login");
    }

    @Test
    void demotedGestoriAreOutAtOnce() {
        secretlyCreate("vice.gestore", "gestore");
        Browser vice = new Browser(provider);
        String password = secret(gestore.submit("/utenti/vice.gestore", "/utenti/vice.gestore/password", Map.of()));
        vice.logIn("vice.gestore", password);
        vice.changePassword(password, CHOSEN, CHOSEN);
        assertThat(vice.get("/utenti").statusCode()).isEqualTo(200);
        gestore.submit("/utenti/vice.gestore", "/utenti/vice.gestore", person("", "Vice", "operatore", ""));
        assertThat(vice.get("/utenti").statusCode()).isEqualTo(403);
    }

    @Test
    void gestoriNeitherLockThemselvesOutNorTheLastOne() {
        gestore.submit("/utenti/gestore", "/utenti/gestore/disabilita", Map.of());
        assertThat(gestore.get("/utenti/gestore").body()).contains("non puoi farlo a te stesso");
        HttpResponse<String> demoted =
                gestore.submit("/utenti/gestore", "/utenti/gestore", person("", "Gestore", "operatore", ""));
        assertThat(demoted.body()).contains("non puoi farlo a te stesso");
        provider.sql()
                .sql("update account set enabled = false where username <> 'gestore' and 'gestore' = any (roles)")
                .update();
        var administration = provider.bean(AccountAdministration.class);
        assertThatThrownBy(() -> administration.disable("percorsi-demo", "gestore"))
                .hasMessageContaining("last-gestore");
        provider.sql()
                .sql("update account set enabled = true where 'gestore' = any (roles)")
                .update();
    }

    @Test
    void namesAreShownAsText() {
        String attack = "<script>alert(1)</script>";
        secretlyCreate("prova.testo", "operatore");
        gestore.submit("/utenti/prova.testo", "/utenti/prova.testo", person("", attack, "operatore", ""));
        for (String page : new String[] {"/utenti?q=prova.testo", "/utenti/prova.testo"}) {
            assertThat(gestore.get(page).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
        }
        assertThat(gestore.get("/utenti?q=" + Browser.encoded("\"><script>alert(2)</script>"))
                        .body())
                .doesNotContain("<script>alert");
        assertThat(create(person(attack, attack, "operatore", "")).body()).doesNotContain("<script>alert");
        String password = secret(gestore.submit("/utenti/prova.testo", "/utenti/prova.testo/password", Map.of()));
        Browser attacked = new Browser(provider);
        attacked.logIn("prova.testo", password);
        assertThat(attacked.get("/password").body()).doesNotContain("<script>alert");
    }

    @Test
    void searchHasPages() {
        for (int number = 0; number < 30; number++) {
            secretlyCreate("pagina" + number, "operatore");
        }
        String first = gestore.get("/utenti?q=pagina").body();
        assertThat(first).contains("pagina=2").doesNotContain("pagina=0");
        assertThat(first).contains("href=\"/accesso/utenti\"", "href=\"/accesso/password\"");
        assertThat(gestore.get("/utenti?q=pagina&pagina=2").body())
                .contains("pagina=1")
                .doesNotContain("pagina=3");
    }

    @Test
    void formsNeedTheirToken() {
        HttpResponse<String> answer = gestore.post("/utenti/elena.galli/disabilita", Map.of(), "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(tokens.of("elena.galli", PASSWORD).has("access_token")).isTrue();
    }

    @Test
    void aGestoreUnlocks() {
        Browser browser = new Browser(provider);
        for (int failure = 0; failure < 5; failure++) {
            browser.logIn("cps.legnano", "not-the-password");
        }
        assertThat(gestore.get("/utenti/cps.legnano").body()).contains("Bloccato fino alle");
        gestore.submit("/utenti/cps.legnano", "/utenti/cps.legnano/sblocca", Map.of());
        JsonNode claims = tokens.claims(
                tokens.of("cps.legnano", PASSWORD).path("access_token").asString());
        assertThat(claims.path("servizio").asString()).isEqualTo("CPS Legnano");
    }

    @Test
    void programsAreRegisteredAndDisabled() {
        Map<String, String> form = new HashMap<>(person("cartella.sociale", "Cartella", "operatore", ""));
        form.put("scopes", "percorsi.read");
        String secret = secret(gestore.submit("/programmi/nuovo", "/programmi", form));
        assertThat(tokens.claims(tokens.ofProgram("cartella.sociale", secret, "percorsi.read"))
                        .path("roles")
                        .toString())
                .isEqualTo("[\"operatore\"]");
        assertThat(gestore.get("/programmi").body())
                .contains("cartella.sociale")
                .doesNotContain(secret);
        assertThat(create(person("cartella.sociale", "Persona", "operatore", ""))
                        .body())
                .contains("già di un altro");
        gestore.submit("/programmi/cartella.sociale", "/programmi/cartella.sociale/disabilita", Map.of());
        assertThat(tokens.token(
                                "cartella.sociale",
                                secret,
                                Map.of("grant_type", "client_credentials", "scope", "percorsi.read"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theLogTakesAdditionsOnly() {
        for (String statement :
                new String[] {"delete from account_log", "update account_log set actor = 'x'", "truncate account_log"
                }) {
            assertThatThrownBy(() -> provider.sql().sql(statement).update()).hasMessageContaining("append-only");
        }
    }

    private static HttpResponse<String> create(Map<String, String> form) {
        return gestore.submit("/utenti/nuovo", "/utenti", form);
    }

    private static void secretlyCreate(String username, String role) {
        provider.bean(AccountAdministration.class)
                .createDemo(
                        username,
                        new Profile("Prova", Set.of(Role.of(role).orElseThrow()), null, null, null),
                        provider.bean(Passwords.class).hash(PASSWORD));
    }

    private static Map<String, String> person(String username, String name, String roles, String comune) {
        return Map.of("username", username, "displayName", name, "roles", roles, "comune", comune);
    }

    private static String secret(HttpResponse<String> page) {
        Matcher matcher = Pattern.compile("<code id=\"secret\">([^<]+)<").matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(matcher.group(1));
    }
}
