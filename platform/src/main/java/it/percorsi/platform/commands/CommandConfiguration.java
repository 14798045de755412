package it.percorsi.platform.commands;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.tracing.Traces;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the way in. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    @Bean
    Commands commands(
            CommandBus bus,
            EventStore events,
            ObjectProvider<ParallelFacts> parallel,
            JdbcClient jdbc,
            MeterRegistry meters,
            Instances instances,
            Traces traces,
            ObjectProvider<RuleBookNames> ruleBooks,
            @Value("${percorsi.rule-book.version:none}") String ruleBook) {
        OutcomeInterceptor interceptor = new OutcomeInterceptor(instances.alone());
        bus.registerHandlerInterceptor(interceptor);
        events.registerDispatchInterceptor(interceptor);
        NewerFacts newer = new NewerFacts(events, parallel.getIfAvailable(() -> (command, fact) -> true));
        return new Commands(
                bus,
                new IdempotencyAnswers(jdbc),
                newer,
                new Preconditions(events),
                meters,
                traces,
                ruleBooks.getIfAvailable(() -> command -> ruleBook));
    }

    /** What a command knows of who and why goes over into its events. */
    @Bean
    CorrelationDataProvider provenanceOfEvents() {
        return new SimpleCorrelationDataProvider(Provenance.KEYS.toArray(String[]::new));
    }
}
