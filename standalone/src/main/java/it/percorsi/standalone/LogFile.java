package it.percorsi.standalone;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The one log of all six applications. Logging belongs to the JVM, not to an application: it is set up
 * here once, and Spring Boot is told to leave it alone.
 */
final class LogFile {

    private LogFile() {}

    /** Where the log of a data folder lies. */
    static Path in(Path data) {
        return data.resolve("logs").resolve("percorsi.log");
    }

    /** From now on everything is logged below this data folder, and nothing on the console. */
    static void open(Path data) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("file", in(data).toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL settings = Objects.requireNonNull(LogFile.class.getResource("log.xml"));
        try {
            configurator.doConfigure(settings);
        } catch (JoranException broken) {
            throw new IllegalStateException("The log settings cannot be read", broken);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
