package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page asks for. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final String banner;

    PageModel(IdentitySettings settings) {
        this.banner = settings.banner();
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

    @ModelAttribute("errors")
    Map<String, String> errors() {
        return Map.of();
    }
}
