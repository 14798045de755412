package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Accounts;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who may see which page; what has no rule is denied. */
@Configuration(proxyBeanMethods = false)
public class LoginConfiguration {

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordLogin login,
            LoginCheck check,
            RequestCache requests,
            Accounts accounts,
            Clock clock,
            IdentitySettings settings) {
        return check.into(http)
                // Without a parent, which would ask the same provider again and count every failure twice.
                .authenticationManager(new ProviderManager(login))
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/login")
                                .permitAll()
                                .requestMatchers("/password", "/password/**")
                                .authenticated()
                                .requestMatchers("/utenti", "/utenti/**", "/programmi", "/programmi/**")
                                .hasRole("gestore")
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new LoginSuccess(accounts, clock, requests, settings))
                        .failureUrl("/login?errore"))
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    LoginCheck loginCheck(Accounts accounts, RequestCache requests, Clock clock, IdentitySettings settings) {
        return new LoginCheck(accounts, requests, clock, settings);
    }

    @Bean
    RequestCache requestCache() {
        return new HttpSessionRequestCache();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    /** The cookie goes over TLS only where browsers use it. */
    @Bean
    ServletContextInitializer sessionCookie(IdentitySettings settings) {
        return context ->
                context.getSessionCookieConfig().setSecure(settings.publicUrl().startsWith("https:"));
    }
}
