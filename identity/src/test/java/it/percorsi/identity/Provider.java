package it.percorsi.identity;

import it.percorsi.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider on a free port with a database of its own, in a JVM-wide PostgreSQL. */
final class Provider implements AutoCloseable {

    static final String PUBLIC_URL = "http://127.0.0.1:8080";
    static final String CLIENT_SECRET = "gateway-secret-of-the-tests";
    static final String MASTER_KEY = "one:" + Base64.getEncoder().encodeToString(new byte[32]);
    static final String DEMO_SECRET = "demo-secret-of-the-tests";

    private static final class Shared {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "percorsi-test-postgres");
                EmbeddedPostgres postgres = EmbeddedPostgres.in(Files.createTempDirectory("percorsi-identity"))
                        .durable(false)
                        .binaries(binaries)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "close-postgres"));
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private final String database;
    private final MovableClock clock = new MovableClock();
    private ConfigurableApplicationContext context;

    private Provider(String database, String... settings) {
        this.database = database;
        this.context = run(settings);
    }

    /** With a database of its own. */
    static Provider start(String... settings) {
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        EmbeddedPostgres postgres = Shared.POSTGRES;
        JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                        postgres.jdbcUrl(), postgres.user(), postgres.password()))
                .sql("create database " + database)
                .update();
        return new Provider(database, settings);
    }

    void restart(String... settings) {
        context.close();
        context = run(settings);
    }

    private ConfigurableApplicationContext run(String... settings) {
        EmbeddedPostgres postgres = Shared.POSTGRES;
        Stream<String> usual = Stream.of(
                "--server.port=0",
                "--PERCORSI_POSTGRES_URL=" + postgres.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"),
                "--PERCORSI_POSTGRES_USER=" + postgres.user(),
                "--PERCORSI_POSTGRES_PASSWORD=" + postgres.password(),
                "--PERCORSI_CLIENT_SECRET=" + CLIENT_SECRET,
                "--PERCORSI_MASTER_KEYS=" + MASTER_KEY,
                // As short as is allowed: a JVM of the tests needs seconds for a longer one.
                "--PERCORSI_SIGNING_KEY_BITS=2048");
        return new SpringApplicationBuilder(IdentityApplication.class)
                .properties("spring.config.name=identity")
                .initializers(starting -> starting.getBeanFactory().registerSingleton("movableClock", clock))
                .run(Stream.concat(usual.filter(setting -> !isGiven(setting, settings)), Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static boolean isGiven(String usual, String... settings) {
        String name = usual.substring(0, usual.indexOf('=') + 1);
        return Stream.of(settings).anyMatch(setting -> setting.startsWith(name));
    }

    MovableClock clock() {
        return clock;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    /** Where it listens, with the context path. */
    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/accesso";
    }

    @Override
    public void close() {
        context.close();
    }
}
