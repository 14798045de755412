package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.demo.DemoPeople;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page; says once why the last try failed. */
@Controller
class LoginPage {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final IdentitySettings settings;

    LoginPage(IdentitySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            Object failure = session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
            session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
            if (failure instanceof LockedUntil locked) {
                model.addAttribute("lockedUntil", locked.until().atZone(ROME).toLocalTime());
            } else if (failure != null) {
                model.addAttribute("wrong", true);
            }
        }
        model.addAttribute("demo", settings.demoUsers() ? DemoPeople.ALL : List.of());
        model.addAttribute("demoPassword", DemoPeople.PASSWORD);
        return "identity/login";
    }
}
