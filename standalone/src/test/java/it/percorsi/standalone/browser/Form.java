package it.percorsi.standalone.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A form on a page, filled by the labels of its fields. */
final class Form {

    private final Tab tab;
    private final Locator button;
    private final Locator form;

    Form(Tab tab, Pattern button) {
        this.tab = tab;
        Page page = tab.page();
        this.button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
        this.form = page.locator("form").filter(new Locator.FilterOptions().setHas(this.button));
    }

    private Locator field(String label) {
        return labelled(form, label);
    }

    /** The field in this part of a page that has exactly this label. */
    static Locator labelled(Locator part, String label) {
        return part.getByLabel(Pattern.compile("^\\s*" + escaped(label) + "(\\s*obbligatorio)?\\s*$"));
    }

    /** A text as a regular expression that the browser understands too; {@link Pattern#quote} is Java's alone. */
    static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    Form fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Form fill(String label, LocalDate value) {
        return fill(label, value.toString());
    }

    Form choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Ticks a box or a choice of several. */
    Form tick(String label) {
        Locator box = field(label);
        // By keyboard: nothing that moves on the page comes between.
        if (!box.isChecked()) {
            box.press(" ");
        }
        return this;
    }

    /** Presses the button and waits for the page that answers. */
    void send() {
        tab.leave(button::click);
    }
}
