package it.percorsi.identity.api;

import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.platform.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as an API client sends it.
 *
 * @param username of a new account only
 * @param displayName as people read it
 * @param roles codes
 * @param comune ISTAT code, with the role comune
 * @param servizio sending service, with the role servizio
 * @param azienda company id, with the role azienda
 * @param enabled whether they may log in; absent: as it is
 */
public record UserBody(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable List<String> roles,
        @Nullable String comune,
        @Nullable String servizio,
        @Nullable String azienda,
        @Nullable Boolean enabled) {

    Profile profile() {
        List<String> codes = Objects.requireNonNullElse(roles, List.of());
        return new Profile(Objects.requireNonNullElse(displayName, ""), roles(codes), comune, servizio, azienda);
    }

    /** The roles of these codes; a code that is none is refused. */
    public static Set<Role> roles(List<String> codes) {
        return codes.stream()
                .map(code -> Role.of(code).orElseThrow(() -> new InvalidAccount("roles", "role-unknown")))
                .collect(Collectors.toSet());
    }
}
