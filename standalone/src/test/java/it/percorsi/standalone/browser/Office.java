package it.percorsi.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.standalone.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A running installation and a browser beside it, shared by all tests that ask for it; see {@link InTheOffice}. */
final class Office implements AutoCloseable {

    /** How long anything on a page may take on a busy machine, in milliseconds. */
    static final int PATIENCE = 30_000;

    private final Path folder;
    private final ChildJvm installation;
    private final Playwright playwright;
    private final Browser browser;
    private final String url;

    private Office(Path chromium) throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
        installation = ChildJvm.start(folder.resolve("data"));
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

    /** Starts everything. */
    static Office open() {
        Path chromium = Chromium.require();
        try {
            return new Office(chromium);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A new tab of a person who has never been here, 1280 by 900 pixels. */
    Tab newTab() {
        return new Tab(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("it-IT")
                .setTimezoneId("Europe/Rome")
                .setViewportSize(1280, 900)));
    }

    /** The same installation as other programs speak to it. */
    ApiClient api() {
        try {
            return installation.api();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        try (installation) {
            installation.terminate();
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
