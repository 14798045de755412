package it.percorsi.platform.documents;

import it.percorsi.platform.privacy.PersonKeys;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires documents. */
@Configuration(proxyBeanMethods = false)
public class DocumentsConfiguration {

    @Bean
    Contents documentContents(JdbcTemplate jdbc, PersonKeys keys, CommandBus bus) {
        Contents contents = new Contents(jdbc, keys);
        bus.registerHandlerInterceptor(new ContentInterceptor(contents));
        return contents;
    }

    @Bean
    ContentScan contentScan(
            @Value("${percorsi.documents.scanner.host:}") String host,
            @Value("${percorsi.documents.scanner.port:3310}") int port,
            @Value("${percorsi.documents.scanner.patience:30s}") Duration patience) {
        return host.isBlank() ? ContentScan.NONE : new ClamAvScan(host, port, patience);
    }

    @Bean
    FileIntake fileIntake(ContentScan scan, PersonKeys keys) {
        return new FileIntake(scan, keys);
    }
}
