package it.percorsi.platform.security;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.web.SecurityAnswers;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every service trusts a token only, whoever sent the request on. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    private static final String READ = "SCOPE_percorsi.read";
    private static final String WRITE = "SCOPE_percorsi.write";
    private static final String METRICS = "SCOPE_percorsi.metrics";

    @Bean
    JwtDecoder jwtDecoder(
            @Value("${percorsi.issuer}") String issuer,
            @Value("${percorsi.jwks-url}") String keysUrl,
            @Value("${percorsi.ambito}") String ambito) {
        return Tokens.decoder(issuer, keysUrl, ambito);
    }

    /** Nobody looks at spans and meters of single filters; wrapping each of them costs every request. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** No cookie opens anything here, so that no other site can make a browser act: there is nothing to forge. */
    @Bean
    SecurityFilterChain everything(HttpSecurity http, JwtDecoder tokens, SecurityAnswers answers, AccessRules rules) {
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The gateway sets them for pages; here only what programs that come directly need.
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(openTo(rules))
                        .permitAll()
                        .requestMatchers("/actuator/prometheus", "/actuator/metrics/**")
                        .hasAnyAuthority(METRICS, "ROLE_" + Role.GESTORE)
                        .requestMatchers("/actuator/**")
                        .hasAuthority("ROLE_" + Role.GESTORE)
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(READ)
                        .anyRequest()
                        .hasAuthority(WRITE))
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(Tokens::caller))
                                .authenticationEntryPoint(answers)
                                .accessDeniedHandler(answers)
                                .withObjectPostProcessor(toldBy(answers)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    /** What the table opens to anybody, and nothing else; HEAD is answered by the handler of GET. */
    private static RequestMatcher openTo(AccessRules rules) {
        List<RequestMatcher> open = rules.all().stream()
                .filter(AccessRule::open)
                .flatMap(rule -> (rule.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(rule.method()))
                        .<RequestMatcher>map(method -> PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.valueOf(method), rule.pattern())))
                .toList();
        return request -> open.stream().anyMatch(matcher -> matcher.matches(request));
    }

    /** Also that keys cannot be had, which the filter would else throw. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> toldBy(AuthenticationEntryPoint answers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(answers);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Bean
    EndpointsHaveRules endpointsHaveRules(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, AccessRules rules) {
        return new EndpointsHaveRules(mapping, rules);
    }

    @Bean
    WebMvcConfigurer rowGuard(AccessRules rules, AccessLog log, MeterRegistry meters) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RowGuard(rules, log, meters));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
