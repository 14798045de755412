package it.percorsi.platform.web;

import it.percorsi.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: the banner, where it is, and a fresh key for its forms. */
@ControllerAdvice(annotations = Controller.class)
final class PageModel {

    private final String banner;
    private final String accountPage;

    private final Staleness staleness;

    PageModel(String banner, String accountPage, Staleness staleness) {
        this.banner = banner;
        this.accountPage = accountPage;
        this.staleness = staleness;
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

    /** That what the page shows is old, and since when; null when it is not. */
    @ModelAttribute("stale")
    Staleness.@Nullable Notice stale() {
        return staleness.now().orElse(null);
    }

    @ModelAttribute("currentPath")
    String currentPath(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /**
     * Where to come back to when only the language changes: a page that answers a form is not asked for again, and an
     * address that opens without an account is a secret that stands nowhere else.
     */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || Caller.current().isEmpty()) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** What was written in a form that was refused, by field, so that nobody writes it twice. */
    @ModelAttribute("form")
    Map<String, String> form() {
        return Map.of();
    }

    /** The same with every value of a field that has several; empty when nothing was refused. */
    @ModelAttribute("written")
    Map<String, List<String>> written() {
        return Map.of();
    }

    /** Sent back in the hidden field {@code _key}, so that a form sent twice has one effect. */
    @ModelAttribute("formKey")
    String formKey() {
        return UUID.randomUUID().toString();
    }

    /** The same for a page that takes the place of the one that was asked for. */
    void addTo(ModelMap model, HttpServletRequest request) {
        model.addAttribute("caller", caller());
        model.addAttribute("navigation", navigation());
        model.addAttribute("accountPage", accountPage());
        model.addAttribute("banner", banner());
        model.addAttribute("stale", stale());
        model.addAttribute("currentPath", currentPath(request));
        model.addAttribute("here", here(request));
        model.addAttribute("formKey", formKey());
    }
}
