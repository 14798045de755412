package it.percorsi.platform.parked;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what is parked. */
@Configuration(proxyBeanMethods = false)
@Import(DiscardedMessage.class)
public class ParkedConfiguration {

    @Bean
    ParkedMessages parkedMessages(
            JdbcClient jdbc, MeterRegistry meters, @Value("${spring.application.name}") String service) {
        ParkedMessages parked = new ParkedMessages(jdbc, service);
        Gauge.builder("percorsi.parked", parked, ParkedMessages::count)
                .description("Events that a consumer could not act on, and what waits behind them")
                .register(meters);
        return parked;
    }
}
