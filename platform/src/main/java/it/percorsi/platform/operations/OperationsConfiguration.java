package it.percorsi.platform.operations;

import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.messaging.PublicationState;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.observability.Parts;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.reactions.ParkedDesk;
import it.percorsi.platform.reactions.Reactions;
import it.percorsi.platform.views.Rebuilds;
import it.percorsi.platform.views.View;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires what those who run the installation see. */
@Configuration(proxyBeanMethods = false)
public class OperationsConfiguration {

    @Bean
    ViewDesk viewDesk(ObjectProvider<View<?>> views, Rebuilds rebuilds) {
        return new ViewDesk(views.orderedStream().toList(), rebuilds);
    }

    @Bean
    ServiceStates serviceStates(
            @Value("${spring.application.name}") String service,
            Clock clock,
            Parts parts,
            ParkedMessages parked,
            Instances instances,
            PublicationState publication,
            Reactions reactions,
            TopicEnds topicEnds,
            ViewDesk views,
            ObjectProvider<Figures> figures) {
        return new ServiceStates(
                service,
                clock,
                parts,
                parked,
                instances,
                publication,
                reactions,
                topicEnds,
                views,
                figures.orderedStream().toList());
    }

    @Bean
    OperationsPages operationsPages(
            ServiceStates states,
            ParkedDesk desk,
            ViewDesk views,
            MessageSource messages,
            Clock clock,
            @Value("${percorsi.part}") String part) {
        return new OperationsPages(states, desk, views, new Words(messages, clock), part);
    }

    @Bean
    OperationsApi operationsApi(ServiceStates states, ParkedMessages parked, ParkedDesk desk, ViewDesk views) {
        return new OperationsApi(states, parked, desk, views);
    }

    @Bean
    static BeanPostProcessor operationsRules(Environment settings) {
        return new OperationsRules(settings);
    }
}
