package it.percorsi.gateway.login;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** A token's bearer goes by {@code preferred_username}, and by its subject where a provider does not state that. */
class ProgramNames implements Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>.JwtConfigurer> {
    @Override
    public void customize(OAuth2ResourceServerConfigurer<HttpSecurity>.JwtConfigurer jwt) {
        var scopes = new JwtGrantedAuthoritiesConverter();
        jwt.jwtAuthenticationConverter(token -> new JwtAuthenticationToken(token, scopes.convert(token), name(token)));
    }

    private static String name(Jwt token) {
        String name = token.getClaimAsString(StandardClaimNames.PREFERRED_USERNAME);
        return name == null ? String.valueOf(token.getSubject()) : name;
    }
}
