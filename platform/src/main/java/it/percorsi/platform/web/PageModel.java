package it.percorsi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: the banner, where it is, and a fresh key for its forms. */
@ControllerAdvice(annotations = Controller.class)
final class PageModel {

    private final String banner;

    PageModel(String banner) {
        this.banner = banner;
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
}
