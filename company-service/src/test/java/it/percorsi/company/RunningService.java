package it.percorsi.company;

import it.percorsi.platformtest.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The service with real servers, started once for all tests. */
@SpringBootTest(
        classes = CompanyServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,company-service")
@ContextConfiguration(initializers = TestServers.class)
abstract class RunningService {

    @LocalServerPort
    private int port;

    protected Http http = new Http(0);

    @BeforeEach
    void connect() {
        http = new Http(port);
    }
}
