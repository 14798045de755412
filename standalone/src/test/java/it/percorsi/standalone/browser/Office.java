package it.percorsi.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.identity.demo.DemoPeople;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.standalone.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A running installation and a browser beside it, shared by all tests that ask for it; see {@link InTheOffice}. */
final class Office {

    private static final class Shared {
        private static final Office OFFICE = open();
    }

    /** How long anything on a page may take on a busy machine, in milliseconds. */
    static final int PATIENCE = 30_000;

    /** May do all the work of the service. */
    private static final String COORDINATOR = "lucia.ferrario";

    private final ChildJvm installation = ChildJvm.ofThisJvm();
    private final Playwright playwright;
    private final Browser browser;
    private final String url;
    private final Map<String, String> states = new HashMap<>();

    private Office(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(Chromium.FLAGS)
                        .setHeadless(true));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        url = installation.url();
    }

    /** Started when first asked for; it ends with the JVM, because test classes are run one by one in it. */
    static Office ofThisJvm() {
        return Shared.OFFICE;
    }

    private static Office open() {
        Office office = new Office(Chromium.require());
        Runtime.getRuntime().addShutdownHook(new Thread(office::close));
        return office;
    }

    /** A new tab of a coordinator who has logged in, 1280 by 900 pixels. */
    Tab newTab() {
        return newTab(COORDINATOR);
    }

    /** A new tab of this user of the demonstration, who has logged in. */
    Tab newTab(String user) {
        return new Tab(browser.newContext(screen().setStorageState(states.computeIfAbsent(user, this::logIn))));
    }

    /** A new tab of a person who has never been here. */
    Tab newTabOfAStranger() {
        return new Tab(browser.newContext(screen()));
    }

    private Browser.NewContextOptions screen() {
        return new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("it-IT")
                .setTimezoneId("Europe/Rome")
                .setViewportSize(1280, 900);
    }

    /** Once a user: the session is shared by all of the user's tabs. */
    private String logIn(String user) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = context.newPage();
            page.navigate("/");
            fillLogin(page, user);
            page.waitForURL(address -> !address.contains("/accesso/login"));
            return context.storageState();
        }
    }

    /** Writes user name and password on the login page and sends them. */
    static void fillLogin(Page page, String user) {
        page.getByLabel("Nome utente", new Page.GetByLabelOptions().setExact(true))
                .fill(user);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(DemoPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accedi"))
                .click();
    }

    /** The same installation as other programs speak to it. */
    ApiClient api() {
        try {
            return installation.api();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void close() {
        browser.close();
        playwright.close();
    }
}
