package it.percorsi.identity.pages;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.platform.security.Role;
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

    /**
     * Who is logged in.
     *
     * @param name display name
     * @param roles their roles
     */
    public record Caller(String name, List<Role> roles) {}

    /**
     * An item of the navigation.
     *
     * @param key its name in message keys
     * @param href its address
     */
    public record Item(String key, String href) {}

    @ModelAttribute("caller")
    @Nullable
    Caller caller(@Nullable Principal principal) {
        return account(principal)
                .map(account -> new Caller(
                        account.profile().displayName(),
                        account.profile().roles().stream().sorted().toList()))
                .orElse(null);
    }

    /** Back to the start, which knows what one's roles open; accounts for a gestore. */
    @ModelAttribute("navigation")
    @Nullable
    List<Item> navigation(@Nullable Principal principal) {
        Item start = new Item("cruscotto", "/");
        return account(principal)
                .map(account -> account.profile().roles().contains(Role.GESTORE)
                        ? List.of(start, new Item("utenti", "/accesso/utenti"))
                        : List.of(start))
                .orElse(null);
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
