package it.percorsi.referral.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.OwnServers;
import it.percorsi.referral.ReferralServiceApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An import that is begun is brought to its end, whatever happens to the service meanwhile. */
class InterruptedImportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String UPLOADS = "/api/v1/imports/referrals/uploads";
    private static final int ROWS = 150;

    private static OwnServers servers;

    private ConfigurableApplicationContext service;
    private ApiClient api;
    private String path = "";
    private int eventsBefore;

    @BeforeAll
    static void startServers() {
        servers = OwnServers.start();
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @BeforeEach
    void begin() {
        start();
        eventsBefore = referrals();
        path = api.upload(UPLOADS, "x", ReferralSheets.crowd(ROWS).getBytes(StandardCharsets.UTF_8))
                .location();
        assertThat(api.post(path + "/start", "{\"goodRowsOnly\":false}").status())
                .isEqualTo(202);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> api.get(path).json().at("/progress/done").asInt() > 20);
    }

    @AfterEach
    void end() {
        service.close();
    }

    private void start() {
        service = PercorsiService.start(ReferralServiceApplication.class, "referral-service", servers.arguments());
        api = new ApiClient(
                Integer.parseInt(Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"))));
    }

    private static JdbcClient database(ConfigurableApplicationContext from) {
        String url = Objects.requireNonNull(from.getEnvironment().getProperty("spring.datasource.url"));
        return JdbcClient.create(new DriverManagerDataSource(
                url,
                Objects.requireNonNull(from.getEnvironment().getProperty("spring.datasource.username")),
                Objects.requireNonNull(from.getEnvironment().getProperty("spring.datasource.password"))));
    }

    private int referrals() {
        return service.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM event WHERE payload_type LIKE '%ReferralSubmitted'")
                .query(Integer.class)
                .single();
    }

    private void isBroughtToItsEnd() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(api.get(path).json().at("/state").toString()).contains("DONE"));
        assertThat(api.get(path).json().at("/progress/imported").asInt()).isEqualTo(ROWS);
        assertThat(referrals() - eventsBefore).isEqualTo(ROWS);
    }

    @Test
    void aStartAfterACrashGoesOnWhereItStopped() {
        service.close();
        JdbcClient database = database(service);
        assertThat(database.sql("SELECT count(*) FROM referral_imports.upload_row WHERE outcome = 'PENDING'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        // As if the process had been killed between the commit of a row's events and the note that it is done.
        database.sql("UPDATE referral_imports.upload SET runner = 'killed' WHERE state = 'RUNNING'")
                .update();
        database.sql("UPDATE referral_imports.imported_row SET case_id = NULL, person_id = NULL WHERE number < 10")
                .update();
        database.sql("UPDATE referral_imports.upload_row SET outcome = 'PENDING', case_id = NULL WHERE number < 10")
                .update();

        start();
        isBroughtToItsEnd();
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedFor() {
        servers.postgres().stop();
        servers.postgres().start();
        isBroughtToItsEnd();
    }
}
