package it.percorsi.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server itself: its session cookie and its certificate. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /** Of a session in which nobody has logged in yet; a login prolongs it. */
    private static final Duration TIME_TO_LOG_IN = Duration.ofMinutes(15);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookieAndCertificate(PublicAddress address) {
        return server -> {
            server.setSession(session(address));
            if (address.tls().given()) {
                server.setSsl(certificate(address.tls()));
            }
        };
    }

    private static Session session(PublicAddress address) {
        var session = new Session();
        session.setTimeout(TIME_TO_LOG_IN);
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        var cookie = session.getCookie();
        cookie.setName(address.sessionCookie());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.encrypted());
        cookie.setSameSite(Cookie.SameSite.LAX);
        return session;
    }

    private static Ssl certificate(PublicAddress.Tls tls) {
        var ssl = new Ssl();
        ssl.setKeyStore("file:" + tls.keystore());
        ssl.setKeyStoreType("PKCS12");
        ssl.setKeyStorePassword(tls.password());
        ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return ssl;
    }
}
