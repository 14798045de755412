package it.percorsi.platform.reactions;

import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.views.Rebuilds;
import it.percorsi.tracing.Traces;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the answers to others' events. */
@Configuration(proxyBeanMethods = false)
public class ReactionConfiguration {

    @Bean
    Answering answering(
            Commands commands,
            ParkedMessages parked,
            PlatformTransactionManager transactions,
            Traces traces,
            @Value("${spring.application.name}") String service) {
        return new Answering(commands, parked, transactions, traces, service);
    }

    @Bean
    Reactions reactions(
            ObjectProvider<Reaction<?>> reactions,
            Answering answering,
            TopicReaders readers,
            @Value("${spring.application.name}") String service) {
        return new Reactions(reactions.orderedStream().toList(), answering, readers, service);
    }

    @Bean
    ParkedDesk parkedDesk(
            ParkedMessages parked,
            Reactions reactions,
            Commands commands,
            Rebuilds rebuilds,
            Clock clock,
            @Value("${percorsi.ambito}") String ambito) {
        return new ParkedDesk(parked, reactions, commands, rebuilds, clock, ambito);
    }
}
