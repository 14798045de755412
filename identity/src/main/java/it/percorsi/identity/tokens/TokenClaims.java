package it.percorsi.identity.tokens;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.identity.clients.MachineClient;
import it.percorsi.identity.clients.MachineClients;
import it.percorsi.identity.keys.SigningKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in every token what its owner is at this moment; whoever was disabled meanwhile, or logged in too long ago, gets
 * none.
 */
@Component
public class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "percorsi";

    private final Accounts accounts;
    private final MachineClients programs;
    private final SigningKeys keys;
    private final Clock clock;
    private final IdentitySettings settings;

    TokenClaims(Accounts accounts, MachineClients programs, SigningKeys keys, Clock clock, IdentitySettings settings) {
        this.accounts = accounts;
        this.programs = programs;
        this.keys = keys;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(keys.currentId());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(kept(List.of(AUDIENCE)));
        }
        Authentication known = context.getPrincipal();
        Authentication principal = Objects.requireNonNull(known);
        String name = principal.getName();
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            MachineClient program =
                    programs.find(name).filter(MachineClient::enabled).orElseThrow(TokenClaims::ended);
            add(context.getClaims().claim("client_id", name), name, program.profile(), program.ambito());
        } else {
            Account account = accounts.find(name)
                    .filter(found -> found.enabled() && !found.mustChangePassword())
                    .orElseThrow(TokenClaims::ended);
            refuseLongLogin(principal);
            add(context.getClaims(), name, account.profile(), account.ambito());
        }
    }

    private void refuseLongLogin(Authentication principal) {
        boolean recent = principal.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .anyMatch(shown ->
                        shown.getIssuedAt().plus(settings.longestLogin()).isAfter(clock.instant()));
        if (!recent) {
            throw ended();
        }
    }

    /** The store of authorizations reads back no list of another class. */
    private static List<String> kept(List<String> texts) {
        return new ArrayList<>(texts);
    }

    private static void add(JwtClaimsSet.Builder claims, String name, Profile profile, String ambito) {
        claims.claim("preferred_username", name)
                .claim("name", profile.displayName())
                .claim("roles", kept(profile.roleCodes()))
                .claim("ambito", ambito);
        optional(claims, "comune", profile.comune());
        optional(claims, "servizio", profile.servizio());
        optional(claims, "azienda", profile.azienda());
    }

    private static void optional(JwtClaimsSet.Builder claims, String claim, @Nullable String value) {
        if (value != null) {
            claims.claim(claim, value);
        }
    }

    private static OAuth2AuthenticationException ended() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
