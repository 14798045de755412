package it.percorsi.platform.web;

import it.percorsi.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page knows: the banner, where it is, and a fresh key for its forms. */
@ControllerAdvice(annotations = Controller.class)
final class PageModel {

    private final String banner;
    private final String accountPage;

    PageModel(String banner, String accountPage) {
        this.banner = banner;
        this.accountPage = accountPage;
    }

    /** Who is logged in; null where nobody is. */
    @ModelAttribute("caller")
    @Nullable
    Caller caller() {
        return Caller.current().orElse(null);
    }

    /** The pages that this person's roles open. */
    @ModelAttribute("navigation")
    List<Navigation> navigation() {
        return Caller.current().map(Navigation::of).orElse(List.of());
    }

    /** Where people change their password; null when another system keeps it. */
    @ModelAttribute("accountPage")
    @Nullable
    String accountPage() {
        return accountPage.isBlank() ? null : accountPage;
    }

    @ModelAttribute("banner")
    @Nullable
    String banner() {
        return banner.isBlank() ? null : banner;
    }

    @ModelAttribute("currentPath")
    String currentPath(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** What was written in a form that was refused, by field, so that nobody writes it twice. */
    @ModelAttribute("form")
    Map<String, String> form() {
        return Map.of();
    }

    /** Sent back in the hidden field {@code _key}, so that a form sent twice has one effect. */
    @ModelAttribute("formKey")
    String formKey() {
        return UUID.randomUUID().toString();
    }

    /** Pages that tell of trouble get no attributes by themselves. */
    void addTo(ModelAndView page, HttpServletRequest request) {
        page.addObject("caller", caller())
                .addObject("navigation", navigation())
                .addObject("accountPage", accountPage())
                .addObject("banner", banner())
                .addObject("currentPath", currentPath(request))
                .addObject("formKey", formKey());
    }
}
