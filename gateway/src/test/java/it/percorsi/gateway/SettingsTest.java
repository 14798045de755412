package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

class SettingsTest {
    @Test
    void listensOnLoopbackAndKnowsTheServicesByDefault() {
        try (var gateway = new RunningGateway()) {
            assertThat(gateway.context().getEnvironment().getProperty("server.address"))
                    .isEqualTo("127.0.0.1");
            assertThat(gateway.bean(ServiceAddresses.class).of(Part.REPORTING)).hasPort(8085);
        }
    }

    @Test
    void theServicesTechnologyOnASharedClasspathIsLeftAlone() {
        try (var gateway = new RunningGateway()) {
            List<String> excluded = Binder.get(gateway.context().getEnvironment())
                    .bind("spring.autoconfigure.exclude", Bindable.listOf(String.class))
                    .get();

            assertThat(excluded)
                    .contains(
                            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
                            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
                            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
                                    + ".OAuth2AuthorizationServerAutoConfiguration",
                            "org.springframework.boot.security.oauth2.server.resource.autoconfigure"
                                    + ".OAuth2ResourceServerAutoConfiguration",
                            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration");
        }
    }
}
