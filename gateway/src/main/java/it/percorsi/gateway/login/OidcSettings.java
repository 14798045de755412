package it.percorsi.gateway.login;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The provider people log in at: settings {@code percorsi.oidc.*}.
 *
 * @param issuer the issuer as it stands in tokens
 * @param clientId the gateway's name there
 * @param clientSecret its secret; empty for a public client, which PKCE alone protects
 */
@ConfigurationProperties("percorsi.oidc")
record OidcSettings(String issuer, String clientId, String clientSecret) {}
