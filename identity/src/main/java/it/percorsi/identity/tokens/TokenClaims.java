package it.percorsi.identity.tokens;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.Profile;
import it.percorsi.identity.clients.MachineClient;
import it.percorsi.identity.clients.MachineClients;
import it.percorsi.identity.keys.SigningKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
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
            context.getClaims().audience(List.of(AUDIENCE));
        }
        Authentication principal = context.getPrincipal();
        String name = Objects.requireNonNull(principal).getName();
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            MachineClient program =
                    programs.find(name).filter(MachineClient::enabled).orElseThrow(TokenClaims::ended);
            add(context.getClaims(), name, program.profile(), program.ambito());
        } else {
            Account account = accounts.find(name)
                    .filter(found -> found.enabled() && !found.mustChangePassword())
                    .orElseThrow(TokenClaims::ended);
            refuseLongLogin(context.getAuthorization());
            add(context.getClaims(), name, account.profile(), account.ambito());
        }
    }

    private void refuseLongLogin(@Nullable OAuth2Authorization authorization) {
        OAuth2Authorization.@Nullable Token<OAuth2AuthorizationCode> code =
                authorization == null ? null : authorization.getToken(OAuth2AuthorizationCode.class);
        Instant since = code == null ? null : code.getToken().getIssuedAt();
        if (since != null && since.plus(settings.longestLogin()).isBefore(clock.instant())) {
            throw ended();
        }
    }

    private static void add(JwtClaimsSet.Builder claims, String name, Profile profile, String ambito) {
        claims.claim("preferred_username", name)
                .claim("name", profile.displayName())
                .claim("roles", profile.roleCodes())
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
