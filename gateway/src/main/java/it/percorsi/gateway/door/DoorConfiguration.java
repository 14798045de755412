package it.percorsi.gateway.door;

import it.percorsi.gateway.PublicAddress;
import it.percorsi.gateway.ServiceAddresses;
import it.percorsi.gateway.trouble.Answers;
import jakarta.servlet.Filter;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** The filters before all routes, in their order. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(
            PublicAddress address, ServiceAddresses services, @Value("${percorsi.oidc.issuer}") URI issuer) {
        String loginOrigin = services.identity() == null ? issuer.getScheme() + "://" + issuer.getRawAuthority() : "";
        return at(0, new SecurityHeaders(loginOrigin, address.encrypted()));
    }

    /** Nobody but the gateway says for whom a request is forwarded. */
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> noForeignForwardedHeaders() {
        var filter = new ForwardedHeaderFilter();
        filter.setRemoveOnly(true);
        return at(1, filter);
    }

    @Bean
    FilterRegistrationBean<KnownHosts> knownHosts(
            @Value("${percorsi.allowed-hosts}") Set<String> allowed, PublicAddress address, Answers answers) {
        Set<String> names = Stream.concat(
                        allowed.stream(), Stream.of(address.publicUrl().getHost()))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return at(2, new KnownHosts(names, answers));
    }

    @Bean
    FilterRegistrationBean<PublicScheme> publicScheme(PublicAddress address) {
        return at(3, new PublicScheme(address.encrypted()));
    }

    @Bean
    FilterRegistrationBean<OwnPagesOnly> ownPagesOnly(PublicAddress address, Answers answers) {
        return at(4, new OwnPagesOnly(address.sessionCookie(), answers));
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths(Answers answers) {
        return at(5, new PlainPaths(answers));
    }

    /** Before the login's filters, which ask for parameters. */
    @Bean
    FilterRegistrationBean<UnreadForms> unreadForms() {
        return at(6, new UnreadForms());
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<F>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        return registration;
    }
}
