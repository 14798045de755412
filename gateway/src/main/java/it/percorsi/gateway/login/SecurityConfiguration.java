package it.percorsi.gateway.login;

import it.percorsi.gateway.PublicAddress;
import it.percorsi.gateway.limits.LimitedRequests;
import it.percorsi.gateway.limits.Limits;
import it.percorsi.gateway.limits.SmallAnswers;
import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Who may pass, in four chains: what is open to all, the login service itself, programs with a token, people with a
 * session. Headers and protection from other sites' pages are the door's ({@code it.percorsi.gateway.door}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String PERSONAL_LINK = "/accordi/{secret}";

    private final Answers answers;
    private final Limits limits;

    SecurityConfiguration(Answers answers, Limits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) {
        http.securityMatcher("/assets/**", "/health", "/actuator/health/**");
        return stateless(http)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    /** The login service and the secret addresses of programs guard themselves; who calls is counted, by address. */
    @Bean
    @Order(2)
    SecurityFilterChain loginService(HttpSecurity http) {
        http.securityMatcher("/accesso/**", "/status", "/lingua/*", "/calendario/ics/{secret}");
        return stateless(http)
                .addFilterAfter(new LimitedRequests(limits, answers), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    /** A browser's session goes before any token a script may add: such a request does not come here. */
    @Bean
    @Order(3)
    SecurityFilterChain programs(
            HttpSecurity http, BearerRefusals refusals, MetricsReaders metrics, PublicAddress address) {
        http.securityMatcher(new ProgramRequests(address.sessionCookie()));
        return stateless(http)
                .oauth2ResourceServer(server -> server.jwt(new ProgramNames())
                        .authenticationEntryPoint(refusals::notValid)
                        .accessDeniedHandler(refusals::notForThis)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(refusals::notValid);
                                return filter;
                            }
                        }))
                .addFilterAfter(new LimitedRequests(limits, answers), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(metrics)
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority("SCOPE_percorsi.read")
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority("SCOPE_percorsi.read")
                        .anyRequest()
                        .hasAuthority("SCOPE_percorsi.write"))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(
            HttpSecurity http,
            PeopleLogin login,
            PeopleLogout logout,
            LoginEntry entry,
            SessionTokens tokens,
            MetricsReaders metrics,
            SessionSettings settings,
            Clock clock) {
        return bare(http)
                .oauth2Login(login)
                .logout(logout)
                .addFilterBefore(new SessionAge(settings, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new LimitedRequests(limits, answers), SecurityContextHolderFilter.class)
                .addFilterAfter(new SmallAnswers(PERSONAL_LINK, answers), LimitedRequests.class)
                .addFilterAfter(new TokenRelay(tokens, entry, answers), AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entry)
                        .accessDeniedHandler((request, response, reason) ->
                                answers.to(request, Trouble.FORBIDDEN, null).writeTo(response)))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(metrics)
                        // Whoever holds it; the service behind is told who is logged in all the same, and lets none of
                        // those answer who hand the links out.
                        .requestMatchers(PERSONAL_LINK)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return bare(http)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HttpSecurity bare(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }
}
