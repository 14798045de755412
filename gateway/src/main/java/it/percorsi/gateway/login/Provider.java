package it.percorsi.gateway.login;

import it.percorsi.gateway.ServiceAddresses;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * Where people log in. Our own identity service has known addresses, those for browsers without a host, so that any
 * name the gateway goes by works. Another provider is asked for its addresses at the first login, not at the start: the
 * gateway must come up without it.
 */
@Component
class Provider implements ClientRegistrationRepository {
    /** The one registration. */
    static final String ID = "percorsi";

    private final OidcSettings settings;
    private final @Nullable URI identity;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcSettings settings, ServiceAddresses services) {
        this.settings = settings;
        this.identity = services.identity();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(ID) ? registration() : null;
    }

    /**
     * The addresses and the gateway's name and secret there.
     *
     * @throws RuntimeException when another provider had to be asked and did not answer
     */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = (identity == null
                            ? ClientRegistrations.fromIssuerLocation(settings.issuer())
                            : ownIdentity(identity))
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientAuthenticationMethod(
                            settings.clientSecret().isEmpty()
                                    ? ClientAuthenticationMethod.NONE
                                    : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope("openid", "profile", "percorsi.read", "percorsi.write")
                    .build();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration.Builder ownIdentity(URI identity) {
        return ClientRegistration.withRegistrationId(ID)
                .issuerUri(settings.issuer())
                .authorizationUri("/accesso/oauth2/authorize")
                .tokenUri(identity.resolve("/accesso/oauth2/token").toString())
                .jwkSetUri(identity.resolve("/accesso/oauth2/jwks").toString())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", "/accesso/connect/logout"));
    }
}
