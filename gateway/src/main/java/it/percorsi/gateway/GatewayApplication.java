package it.percorsi.gateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as an application of its own, and as one of six in the stand-alone edition. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final String MANY = "128";

    static void main(String[] args) {
        start(args);
    }

    /**
     * Starts the gateway.
     *
     * @param args settings as {@code --name=value}; they precede environment and {@code gateway.yml}
     */
    public static ConfigurableApplicationContext start(String... args) {
        // As in the services: threads that wait for a class keep their carriers from the one that loads it.
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, MANY);
        }
        return builder().run(args);
    }

    static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=gateway");
    }
}
