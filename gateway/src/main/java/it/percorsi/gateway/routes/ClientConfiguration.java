package it.percorsi.gateway.routes;

import it.percorsi.gateway.Part;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** The HTTP client towards the services: it passes on what it is given and decides nothing by itself. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {
    /** A connection that idled this long is looked at before use, so that a POST does not die on a closed one. */
    private static final TimeValue STALE_AFTER = TimeValue.ofMilliseconds(200);

    /** Below the 60 s after which services close idle connections. */
    private static final TimeValue IDLE_FOR = TimeValue.ofSeconds(30);

    @Bean
    CloseableHttpClient serviceClient(ClientSettings settings) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout response = Timeout.of(settings.responseTimeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.connectionsPerService())
                .setMaxConnTotal(settings.connectionsPerService() * Part.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(response)
                        .setValidateAfterInactivity(STALE_AFTER)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(response)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .evictIdleConnections(IDLE_FOR)
                // The client's own retries include PUT and DELETE; RetriedReads decides here.
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean
    ClientHttpRequestFactory serviceRequests(CloseableHttpClient serviceClient) {
        var plain = new HttpComponentsClientHttpRequestFactory(serviceClient);
        return (uri, method) -> new AbandoningRequest(plain.createRequest(uri, method));
    }
}
