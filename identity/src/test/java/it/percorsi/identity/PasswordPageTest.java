package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.identity.accounts.FirstAdmin;
import it.percorsi.identity.demo.DemoPeople;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PasswordPageTest {

    private static final String PASSWORD = DemoPeople.PASSWORD;
    private static final String CHOSEN = "una frase lunga e mia";

    private static Provider provider;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        provider = Provider.start("--PERCORSI_DEMO_USERS=true");
        tokens = new Tokens(provider);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void theFirstAdminChangesTheOneTimePasswordBeforeAnythingElse() {
        String oneTime = provider.bean(FirstAdmin.class).password().orElseThrow();
        Browser admin = new Browser(provider);
        admin.get(tokens.authorizePath(Tokens.CALLBACK));
        admin.logIn("admin", oneTime);
        assertThat(Browser.location(admin.get(tokens.authorizePath(Tokens.CALLBACK))))
                .endsWith("/accesso/password");
        assertThat(Browser.location(admin.get("/utenti"))).endsWith("/accesso/password");
        admin.get(tokens.authorizePath(Tokens.CALLBACK));
        HttpResponse<String> changed = admin.changePassword(oneTime, CHOSEN, CHOSEN);
        assertThat(Browser.location(changed)).contains("/accesso/oauth2/authorize");
        assertThat(tokens.of(admin).has("access_token")).isTrue();
        assertThat(admin.get("/utenti").statusCode()).isEqualTo(200);
        Browser again = new Browser(provider);
        again.logIn("admin", oneTime);
        assertThat(again.get("/login").body()).contains("non corretti");
    }

    @Test
    void weakPasswordsAreRefused() {
        Browser browser = new Browser(provider);
        browser.logIn("marco.sala", PASSWORD);
        assertThat(browser.changePassword(PASSWORD, "breve", "breve").body()).contains("Almeno 12 caratteri.");
        assertThat(browser.changePassword(PASSWORD, "passwordpassword", "passwordpassword")
                        .body())
                .contains("tra le più usate");
        assertThat(browser.changePassword(PASSWORD, "Marco.Sala1234", "Marco.Sala1234")
                        .body())
                .contains("non può essere il nome utente");
        assertThat(browser.changePassword(PASSWORD, CHOSEN, CHOSEN + "!").body())
                .contains("non sono uguali");
        assertThat(browser.changePassword("not-the-password", CHOSEN, CHOSEN).body())
                .contains("attuale non è giusta");
        assertThat(tokens.of("marco.sala", PASSWORD).has("access_token")).isTrue();
    }

    @Test
    void changingThePasswordEndsOtherSessionsOnly() {
        Browser here = new Browser(provider);
        Browser there = new Browser(provider);
        here.logIn("lucia.ferrario", PASSWORD);
        there.logIn("lucia.ferrario", PASSWORD);
        JsonNode elsewhere = tokens.of(there);
        here.changePassword(PASSWORD, CHOSEN, CHOSEN);
        assertThat(here.get("/password").body()).contains("La password è cambiata");
        assertThat(Browser.location(there.get("/password"))).endsWith("/login");
        assertThat(tokens.refresh(elsewhere).statusCode()).isEqualTo(400);
    }
}
