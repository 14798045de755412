package it.percorsi.gateway.login;

import it.percorsi.gateway.PublicAddress;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** {@code POST /logout} ends the session here, then the one at the provider, and leads back to the front page. */
@Component
class PeopleLogout implements Customizer<LogoutConfigurer<HttpSecurity>> {
    private final Provider provider;
    private final PublicAddress address;

    PeopleLogout(Provider provider, PublicAddress address) {
        this.provider = provider;
        this.address = address;
    }

    @Override
    public void customize(LogoutConfigurer<HttpSecurity> logout) {
        var atTheProvider = new OidcClientInitiatedLogoutSuccessHandler(provider);
        atTheProvider.setPostLogoutRedirectUri("{baseUrl}/");
        logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                .deleteCookies(address.sessionCookie())
                .logoutSuccessHandler(atTheProvider);
    }
}
