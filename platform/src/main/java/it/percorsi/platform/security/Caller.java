package it.percorsi.platform.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as the token says. A handler that takes one as parameter gets it narrowed to the roles that its rule
 * admits.
 *
 * @param user user name, or the client id of a machine
 * @param name as people read it
 * @param roles roles
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code, for the role {@code comune}; empty for the others
 * @param service name of the sending service, for the role {@code servizio}; empty for the others
 * @param company id of the company, for the role {@code azienda}; empty for the others
 * @param program whether a machine asks, in its own name: it does people's work, and is offered to nobody as one of them
 */
public record Caller(
        String user,
        String name,
        Set<Role> roles,
        String ambito,
        String municipality,
        String service,
        String company,
        boolean program) {

    private static final String ACCOUNT_OF_CLIENT = "service-account-";

    /** Roles are kept as they are given. */
    public Caller {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    }

    /** A person. */
    public Caller(
            String user,
            String name,
            Set<Role> roles,
            String ambito,
            String municipality,
            String service,
            String company) {
        this(user, name, roles, ambito, municipality, service, company, false);
    }

    static Caller of(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        String user = text(token, "preferred_username");
        if (user.isEmpty()) {
            user = Objects.requireNonNullElse(token.getSubject(), "");
        }
        String name = text(token, "name");
        return new Caller(
                user,
                name.isEmpty() ? user : name,
                (roles == null ? List.<String>of() : roles)
                        .stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet()),
                text(token, "ambito"),
                text(token, "comune"),
                text(token, "servizio"),
                text(token, "azienda"),
                isProgram(token, user));
    }

    /**
     * Where nobody has logged in the client itself is the user (RFC 9068, section 2.2), or an account that Keycloak keeps
     * for it, in small letters. Providers name the client of a person's token too, in one of these two claims.
     */
    private static boolean isProgram(Jwt token, String user) {
        return Stream.of("client_id", "azp")
                .map(claim -> text(token, claim))
                .filter(client -> !client.isEmpty())
                .anyMatch(client -> client.equals(user)
                        || client.equals(token.getSubject())
                        || user.equalsIgnoreCase(ACCOUNT_OF_CLIENT + client));
    }

    private static String text(Jwt token, String claim) {
        return Objects.requireNonNullElse(token.getClaimAsString(claim), "");
    }

    /** Who sends the running request; empty outside of one. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? Optional.of(token.caller())
                : Optional.empty();
    }

    /** Whether the caller has one of these roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The caller with no other roles than these. */
    public Caller only(Set<Role> admitted) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        roles.stream().filter(admitted::contains).forEach(rest::add);
        return new Caller(user, name, rest, ambito, municipality, service, company, program);
    }

    /** Whom the caller acts for: municipality, service or company; else the ambito. */
    public String organisation() {
        @Nullable String own = null;
        if (is(Role.COMUNE)) {
            own = municipality;
        } else if (is(Role.SERVIZIO)) {
            own = service;
        } else if (is(Role.AZIENDA)) {
            own = company;
        }
        return own == null || own.isEmpty() ? ambito : own;
    }

    /** The roles as text, for what is kept about an act. */
    public String rolesText() {
        return roles.stream().sorted().map(Role::text).collect(Collectors.joining(" "));
    }
}
