package it.percorsi.identity;

import it.percorsi.identity.accounts.FirstAdmin;
import it.percorsi.platform.VirtualThreads;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The identity provider as an application of its own, and beside others in the stand-alone edition. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityApplication.class);

    static void main(String[] args) {
        start(args)
                .getBean(FirstAdmin.class)
                .password()
                .ifPresent(password -> LOG.warn(
                        "First start: log in as {} with the one-time password {} and choose another",
                        FirstAdmin.USERNAME,
                        password));
    }

    /**
     * Starts the provider. The one-time password of a first start is told by the bean {@link FirstAdmin} and printed by
     * whoever starts.
     *
     * @param args settings as {@code --name=value}; they precede environment and {@code identity.yml}
     */
    public static ConfigurableApplicationContext start(String... args) {
        VirtualThreads.makeRoom();
        return new SpringApplicationBuilder(IdentityApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=identity")
                .run(args);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
