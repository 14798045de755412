package it.percorsi.identity.admin;

import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.platform.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person or a program, as it was filled in.
 *
 * @param username name of a new one
 * @param displayName as people read it
 * @param roles codes
 * @param comune ISTAT code
 * @param servizio sending service
 * @param azienda company id
 * @param scopes of a program
 */
public record ProfileForm(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable List<String> roles,
        @Nullable String comune,
        @Nullable String servizio,
        @Nullable String azienda,
        @Nullable List<String> scopes) {

    static ProfileForm of(String username, Profile profile, Set<String> scopes) {
        return new ProfileForm(
                username,
                profile.displayName(),
                profile.roleCodes(),
                profile.comune(),
                profile.servizio(),
                profile.azienda(),
                List.copyOf(scopes));
    }

    static ProfileForm empty() {
        return new ProfileForm(null, null, null, null, null, null, null);
    }

    /** Whether a role is ticked, for the template. */
    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    /** Whether a scope is ticked, for the template. */
    public boolean may(String scope) {
        return scopes != null && scopes.contains(scope);
    }

    String name() {
        return Accounts.normal(Objects.requireNonNullElse(username, ""));
    }

    Set<String> scopeSet() {
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    Profile profile() {
        Set<Role> known = Objects.requireNonNullElse(roles, List.<String>of()).stream()
                .map(code -> Role.of(code).orElseThrow(() -> new InvalidAccount("roles", "role-unknown")))
                .collect(Collectors.toSet());
        return new Profile(Objects.requireNonNullElse(displayName, ""), known, comune, servizio, azienda);
    }
}
