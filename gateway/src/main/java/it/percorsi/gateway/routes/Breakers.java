package it.percorsi.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.gateway.Part;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * One circuit breaker per service. When half of the last twenty calls got no answer, callers are told so at once for
 * two seconds instead of queueing. Answers of any status count as answers.
 */
@Component
class Breakers {
    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(ResourceAccessException.class::isInstance)
            .build());

    Breakers(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker of(Part part) {
        return registry.circuitBreaker(part.key());
    }
}
