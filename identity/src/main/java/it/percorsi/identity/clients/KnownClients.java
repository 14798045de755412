package it.percorsi.identity.clients;

import it.percorsi.identity.IdentitySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The gateway, by the settings, and the enabled programs of the table. Ids and client ids are the same. */
@Component
public class KnownClients implements RegisteredClientRepository {

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofMinutes(5))
            .authorizationCodeTimeToLive(Duration.ofMinutes(2))
            .refreshTokenTimeToLive(Duration.ofHours(8))
            .reuseRefreshTokens(false)
            .build();

    private final RegisteredClient gateway;
    private final MachineClients programs;

    KnownClients(IdentitySettings settings, SecretHash secrets, MachineClients programs) {
        this.gateway = RegisteredClient.withId(settings.clientId())
                .clientId(settings.clientId())
                .clientSecret(secrets.hash(settings.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(
                        uris -> settings.publicUrls().forEach(url -> uris.add(url + "/login/oauth2/code/percorsi")))
                .postLogoutRedirectUris(uris -> settings.publicUrls().forEach(url -> uris.add(url + "/")))
                .scopes(scopes -> scopes.addAll(Scopes.OF_PEOPLE))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TOKENS)
                .build();
        this.programs = programs;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from the settings and the pages of administration.");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(gateway.getClientId())
                ? gateway
                : programs.find(clientId)
                        .filter(MachineClient::enabled)
                        .map(KnownClients::registered)
                        .orElse(null);
    }

    private static RegisteredClient registered(MachineClient program) {
        return RegisteredClient.withId(program.clientId())
                .clientId(program.clientId())
                .clientSecret(program.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(program.scopes()))
                .tokenSettings(TOKENS)
                .build();
    }
}
