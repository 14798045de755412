package it.percorsi.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The login of people: authorization code with PKCE, state and nonce, and back to the page they asked for. */
@Component
class PeopleLogin implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {
    private final Provider provider;
    private final LoginRequests requests;
    private final PendingLogins pending;
    private final LoggedInClients clients;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
    private final LoginFailure failure;

    PeopleLogin(
            Provider provider,
            LoginRequests requests,
            PendingLogins pending,
            LoggedInClients clients,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            LoginFailure failure) {
        this.provider = provider;
        this.requests = requests;
        this.pending = pending;
        this.clients = clients;
        this.tokens = tokens;
        this.failure = failure;
    }

    @Override
    public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(provider)
                .authorizedClientRepository(clients)
                .loginPage(LoginRequests.address(OwnPath.of("/")))
                .authorizationEndpoint(
                        start -> start.authorizationRequestResolver(requests).authorizationRequestRepository(pending))
                .tokenEndpoint(exchange -> exchange.accessTokenResponseClient(tokens))
                .userInfoEndpoint(user -> user.oidcUserService(PeopleLogin::user))
                .successHandler(PeopleLogin::backToThePage)
                .failureHandler(failure)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                });
    }

    /** The ID token says enough; rights are in the access token, which the services read. */
    private static OidcUser user(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        boolean named = token.hasClaim(StandardClaimNames.PREFERRED_USERNAME);
        return new DefaultOidcUser(
                List.of(), token, named ? StandardClaimNames.PREFERRED_USERNAME : StandardClaimNames.SUB);
    }

    private static void backToThePage(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        response.sendRedirect(
                request.getAttribute(LoginRequests.TARGET) instanceof String target
                        ? OwnPath.of(target).path()
                        : "/");
    }
}
