package it.percorsi.platform.reactions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.messaging.TopicReaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the answers to others' events. */
@Configuration(proxyBeanMethods = false)
public class ReactionConfiguration {

    @Bean
    ParkedMessages parkedMessages(JdbcClient jdbc, MeterRegistry meters) {
        ParkedMessages parked = new ParkedMessages(jdbc);
        Gauge.builder("percorsi.parked", parked, ParkedMessages::count)
                .description("Answers to other services' events that were refused, and what waits behind them")
                .register(meters);
        return parked;
    }

    @Bean
    Reactions reactions(
            ObjectProvider<Reaction<?>> reactions,
            Commands commands,
            ParkedMessages parked,
            TopicReaders readers,
            @Value("${spring.application.name}") String service) {
        return new Reactions(reactions.orderedStream().toList(), commands, parked, readers, service);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(ParkedMessages parked, Reactions reactions) {
        return new ParkedEndpoint(parked, reactions);
    }
}
