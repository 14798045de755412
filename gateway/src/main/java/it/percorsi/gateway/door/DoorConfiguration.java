package it.percorsi.gateway.door;

import it.percorsi.gateway.trouble.Answers;
import jakarta.servlet.Filter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return at(0, new SecurityHeaders());
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
            @Value("${percorsi.allowed-hosts}") Set<String> allowed, Answers answers) {
        Set<String> names = allowed.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return at(2, new KnownHosts(names, answers));
    }

    @Bean
    FilterRegistrationBean<OwnPagesOnly> ownPagesOnly(Answers answers) {
        return at(3, new OwnPagesOnly(answers));
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths(Answers answers) {
        return at(4, new PlainPaths(answers));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<F>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        return registration;
    }
}
