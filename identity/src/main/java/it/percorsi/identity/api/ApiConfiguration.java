package it.percorsi.identity.api;

import it.percorsi.identity.clients.Scopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The API of administration and the measurements: by token only, health for everybody. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        JwtAuthenticationConverter people = new JwtAuthenticationConverter();
        people.setJwtGrantedAuthoritiesConverter(ApiConfiguration::authorities);
        people.setPrincipalClaimName("preferred_username");
        return http.securityMatcher("/api/**", "/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(AuthorizationManagers.anyOf(
                                scope(Scopes.METRICS), AuthorityAuthorizationManager.hasRole("gestore")))
                        .requestMatchers(HttpMethod.GET, "/api/v1/**")
                        .access(gestore(Scopes.READ))
                        .requestMatchers("/api/v1/**")
                        .access(gestore(Scopes.WRITE))
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(people)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> gestore(String scope) {
        return AuthorizationManagers.allOf(scope(scope), AuthorityAuthorizationManager.hasRole("gestore"));
    }

    private static AuthorizationManager<RequestAuthorizationContext> scope(String scope) {
        return AuthorityAuthorizationManager.hasAuthority("SCOPE_" + scope);
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        add(authorities, "ROLE_", token.getClaimAsStringList("roles"));
        add(authorities, "SCOPE_", token.getClaimAsStringList("scope"));
        return authorities;
    }

    private static void add(List<GrantedAuthority> authorities, String prefix, @Nullable List<String> texts) {
        if (texts != null) {
            texts.forEach(text -> authorities.add(new SimpleGrantedAuthority(prefix + text)));
        }
    }
}
