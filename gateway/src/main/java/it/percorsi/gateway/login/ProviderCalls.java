package it.percorsi.gateway.login;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What the gateway asks the provider for: tokens and the keys that sign them. Nothing waits for it long. */
@Configuration(proxyBeanMethods = false)
class ProviderCalls {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final String AUDIENCE = "percorsi";

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> loginTokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenCalls());
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshedTokens() {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenCalls());
        return client;
    }

    /** Checks the tokens that programs bring; fetches the keys at the first of them. */
    @Bean
    JwtDecoder programTokens(OidcSettings settings, Provider provider, Clock clock) {
        JwtDecoder lazy = new SupplierJwtDecoder(() -> {
            String keys = provider.registration().getProviderDetails().getJwkSetUri();
            var decoder = NimbusJwtDecoder.withJwkSetUri(String.valueOf(keys))
                    .restOperations(new RestTemplate(patient()))
                    .validateType(false)
                    .build();
            var time = new JwtTimestampValidator(SKEW);
            time.setClock(clock);
            time.setAllowEmptyExpiryClaim(false);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    time, new JwtIssuerValidator(settings.issuer()), new JwtClaimValidator<>("aud", this::forUs)));
            return decoder;
        });
        return token -> {
            try {
                return lazy.decode(token);
            } catch (JwtDecoderInitializationException e) {
                // Not the token's fault: the provider did not say where its keys are.
                throw new JwtException("No keys", e);
            }
        };
    }

    private boolean forUs(@Nullable List<String> audience) {
        return audience != null && audience.contains(AUDIENCE);
    }

    private static RestClient tokenCalls() {
        return RestClient.builder()
                .requestFactory(patient())
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static ClientHttpRequestFactory patient() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(ANSWER);
        return requests;
    }
}
