package it.percorsi.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Starts a login that remembers the page asked for. The page travels in our address, not in a session of its own. */
@Component
class LoginRequests implements OAuth2AuthorizationRequestResolver {
    /** Name of the page to come back to, in the pending login. */
    static final String TARGET = "percorsi.verso";

    private static final String BASE = "/oauth2/authorization";
    private static final String PARAMETER = "verso";

    private final DefaultOAuth2AuthorizationRequestResolver standard;

    LoginRequests(Provider provider) {
        standard = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Where a login begins that comes back to a page. */
    static String address(OwnPath target) {
        return BASE + "/" + Provider.ID + "?" + PARAMETER + "="
                + URLEncoder.encode(target.path(), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return targeted(standard.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return targeted(standard.resolve(request, registrationId), request);
    }

    private static @Nullable OAuth2AuthorizationRequest targeted(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request) {
        if (login == null) {
            return null;
        }
        String target = OwnPath.of(request.getParameter(PARAMETER)).path();
        return OAuth2AuthorizationRequest.from(login)
                .attributes(attributes -> attributes.put(TARGET, target))
                .build();
    }
}
