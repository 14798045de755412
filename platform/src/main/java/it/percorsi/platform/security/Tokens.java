package it.percorsi.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** What makes a token good: its signature, issuer, time and audience, and the ambito that it is for. */
final class Tokens {

    static final String AUDIENCE = "percorsi";

    private Tokens() {}

    /** With an address of the keys nobody is asked at start; else the issuer is asked at the first token. */
    static JwtDecoder decoder(String issuer, String keysUrl, String ambito) {
        OAuth2TokenValidator<Jwt> good = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer), forUs(), ofAmbito(ambito));
        if (keysUrl.isEmpty()) {
            return new SupplierJwtDecoder(() -> {
                NimbusJwtDecoder found = (NimbusJwtDecoder) JwtDecoders.fromIssuerLocation(issuer);
                found.setJwtValidator(good);
                return found;
            });
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keysUrl)
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(good);
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> forUs() {
        return token ->
                Objects.requireNonNullElse(token.getAudience(), List.of()).contains(AUDIENCE)
                        ? OAuth2TokenValidatorResult.success()
                        : refused("the token is for another audience");
    }

    private static OAuth2TokenValidator<Jwt> ofAmbito(String ambito) {
        return token -> ambito.equals(token.getClaimAsString("ambito"))
                ? OAuth2TokenValidatorResult.success()
                : refused("the token is for another ambito");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    static CallerToken caller(Jwt token) {
        Collection<GrantedAuthority> authorities = new ArrayList<>();
        Object scope = token.getClaims().get("scope");
        if (scope instanceof String words) {
            List.of(words.split(" ")).forEach(word -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + word)));
        } else if (scope instanceof Collection<?> words) {
            words.forEach(word -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + word)));
        }
        Caller.of(token).roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return new CallerToken(token, authorities);
    }
}
