package it.percorsi.identity.pages;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.Navigation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page asks for. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Accounts accounts;
    private final String banner;

    PageModel(Accounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.banner = settings.banner();
    }

    @ModelAttribute("caller")
    @Nullable
    Caller caller(@Nullable Principal principal) {
        return account(principal)
                .map(account -> new Caller(
                        account.username(),
                        account.profile().displayName(),
                        account.profile().roles(),
                        account.ambito(),
                        "",
                        "",
                        ""))
                .orElse(null);
    }

    /** The pages that this person's roles open. */
    @ModelAttribute("navigation")
    List<Navigation> navigation(@ModelAttribute("caller") @Nullable Caller caller) {
        return caller == null ? List.of() : Navigation.of(caller);
    }

    @ModelAttribute("accountPage")
    String accountPage() {
        return "/accesso/password";
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

    private Optional<Account> account(@Nullable Principal principal) {
        return principal == null ? Optional.empty() : accounts.find(principal.getName());
    }
}
