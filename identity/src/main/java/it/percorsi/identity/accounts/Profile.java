package it.percorsi.identity.accounts;

import it.percorsi.platform.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to the services. What no role asks for is dropped.
 *
 * @param displayName as people read it
 * @param roles at least one
 * @param comune ISTAT code, with the role comune only
 * @param servizio name of the sending service as in referrals, with the role servizio only
 * @param azienda company id, with the role azienda only
 */
public record Profile(
        String displayName,
        Set<Role> roles,
        @Nullable String comune,
        @Nullable String servizio,
        @Nullable String azienda) {

    /** Copies, strips, and drops what no role asks for. */
    public Profile {
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        comune = kept(roles, Role.COMUNE, comune);
        servizio = kept(roles, Role.SERVIZIO, servizio);
        azienda = kept(roles, Role.AZIENDA, azienda);
    }

    /** Codes of the roles in their fixed order. */
    public List<String> roleCodes() {
        Collection<Role> ordered = roles.isEmpty() ? List.of() : EnumSet.copyOf(roles);
        return ordered.stream().map(Role::text).toList();
    }

    /** For a log line: what it is, without the name. */
    public String summary() {
        return roleCodes().stream().collect(Collectors.joining(","))
                + (comune == null ? "" : " comune=" + comune)
                + (servizio == null ? "" : " servizio=" + servizio)
                + (azienda == null ? "" : " azienda=" + azienda);
    }

    private static @Nullable String kept(Set<Role> roles, Role role, @Nullable String value) {
        return value == null || value.isBlank() || !roles.contains(role) ? null : value.strip();
    }
}
