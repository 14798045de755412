package it.percorsi.platform;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service: alone in its process, or beside others in one JVM, where each reads its own settings only. */
public final class PercorsiService {

    private PercorsiService() {}

    /** Runs a service as the only one of this process: a start that fails ends it, whatever threads it had begun. */
    public static void runAlone(Runnable start) {
        try {
            start.run();
        } catch (RuntimeException told) {
            // Spring has written what it was.
            System.exit(1);
        }
    }

    /**
     * Starts a service.
     *
     * @param application its application class
     * @param name its name, which is also the name of its settings file
     * @param arguments settings that overrule the file's and the environment's
     */
    public static ConfigurableApplicationContext start(Class<?> application, String name, String... arguments) {
        VirtualThreads.makeRoom();
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=platform," + name)
                .run(arguments);
    }
}
