package it.percorsi.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import it.percorsi.gateway.Part;
import it.percorsi.gateway.PublicAddress;
import it.percorsi.gateway.ServiceAddresses;
import it.percorsi.gateway.language.Language;
import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per part: its paths lead to its service, and when the service does not answer the caller is told. */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {
    private static final Logger log = LoggerFactory.getLogger(GatewayRoutes.class);

    private final Breakers breakers;
    private final RetriedReads retriedReads;
    private final Answers answers;

    GatewayRoutes(Breakers breakers, RetriedReads retriedReads, Answers answers) {
        this.breakers = breakers;
        this.retriedReads = retriedReads;
        this.answers = answers;
    }

    @Bean
    RouterFunction<ServerResponse> partRoutes(ServiceAddresses addresses, PublicAddress self) {
        var credentials = new Credentials(self.sessionCookie());
        return addresses.parts().stream()
                .map(part -> route(part.key())
                        .route(pathsOf(part), http())
                        .before(uri(addresses.of(part)))
                        .before(credentials.towards(part))
                        .before(Language::passOn)
                        .filter(explained(part))
                        .filter(guarded(breakers.of(part)))
                        .filter(retriedReads)
                        .after(ServiceHeaders::tidied)
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RequestPredicate pathsOf(Part part) {
        RequestPredicate inside = RequestPredicates.path(part.base() + "/actuator/**");
        return part.paths().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow()
                .and(inside.negate());
    }

    private HandlerFilterFunction<ServerResponse, ServerResponse> explained(Part part) {
        return (request, next) -> {
            try {
                return next.handle(request);
            } catch (ResourceAccessException | CallNotPermittedException e) {
                Trouble trouble = Trouble.of(e);
                log.warn("{} {}: {} ({})", request.method(), part.key(), trouble.code(), e.getMessage());
                return answers.to(request.servletRequest(), trouble, part).asServerResponse();
            }
        };
    }

    private static HandlerFilterFunction<ServerResponse, ServerResponse> guarded(CircuitBreaker breaker) {
        return (request, next) -> breaker.executeCallable(() -> next.handle(request));
    }
}
