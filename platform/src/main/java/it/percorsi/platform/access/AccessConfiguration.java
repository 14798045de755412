package it.percorsi.platform.access;

import it.percorsi.platform.privacy.PersonKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the access log. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    AccessChain accessChain(JdbcTemplate jdbc, PlatformTransactionManager transactions, PersonKeys keys) {
        return new AccessChain(new AccessEntries(jdbc), new TransactionTemplate(transactions), keys);
    }

    @Bean
    AccessLog accessLog(AccessChain chain, JdbcTemplate jdbc, Clock clock) {
        return new AccessLog(chain, new AccessEntries(jdbc), clock);
    }
}
