package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A tab as a person uses it: by what can be read on it. What goes wrong unseen (errors on the console, blocked by
 * the Content-Security-Policy or not, parts that do not load) is remembered and fails {@link #close()}.
 */
final class Tab implements AutoCloseable {

    private final BrowserContext person;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> refusable = new ArrayList<>();
    private int loaded;

    Tab(BrowserContext person) {
        this.person = person;
        person.setDefaultTimeout(Office.PATIENCE);
        page = person.newPage();
        page.onDOMContentLoaded(document -> loaded++);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> problems.add(page.url() + ": " + error));
        page.onResponse(this::see);
    }

    private void hear(ConsoleMessage message) {
        // A document that is refused or absent is the page's own answer; other failed loads come through see().
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            problems.add(page.url() + ": " + message.text());
        }
    }

    private void see(Response response) {
        boolean document = response.request().isNavigationRequest();
        if (response.status() < 500 && refusable.stream().anyMatch(response.url()::contains)) {
            return;
        }
        if (response.status() >= (document ? 500 : 400)) {
            problems.add(page.url() + ": " + response.status() + " " + response.url());
        }
    }

    Page page() {
        return page;
    }

    /** Where a refusal is no fault: parts that their service learns of a moment later, what nobody may have any more. */
    void mayBeRefused(String path) {
        refusable.add(path);
    }

    void open(String path) {
        page.navigate(path);
    }

    /** Opens the page again and again until it says so: what other services tell arrives in its time. */
    void openUntil(String path, Pattern text) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMillis(Office.PATIENCE))
                .untilAsserted(() -> {
                    open(path);
                    assertThat(page.locator("main").innerText()).containsPattern(text);
                });
    }

    /** Does something, and waits for the answer of that address. */
    void answered(String path, Runnable action) {
        page.waitForResponse(response -> response.url().contains(path), action);
    }

    /** Does something that leads to another page, and waits until that is there. */
    void leave(Runnable action) {
        int before = loaded;
        action.run();
        page.waitForCondition(() -> loaded > before);
    }

    void follow(String link) {
        leave(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click());
    }

    /** The form that is sent by this button. */
    Form form(Pattern button) {
        return new Form(this, button);
    }

    /** The form that is sent by the button with exactly this name. */
    Form form(String button) {
        return form(Pattern.compile("^" + Form.escaped(button) + "$"));
    }

    /** Waits until this text can be read. */
    void reads(String text) {
        assertThat(shown(text)).isVisible();
    }

    private Locator shown(String text) {
        return page.locator("#contenuto").getByText(text).first();
    }

    @Override
    public void close() {
        person.close();
        assertThat(problems).as("errors that nobody sees on the page").isEmpty();
    }
}
