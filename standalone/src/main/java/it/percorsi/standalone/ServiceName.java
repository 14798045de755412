package it.percorsi.standalone;

import java.util.concurrent.Callable;

/**
 * Which application a thread works for. Threads hand it down to the threads that they start, so that
 * everything an application starts while it starts carries its name.
 */
final class ServiceName {

    private static final String NOBODY = "standalone";
    private static final InheritableThreadLocal<String> NAME = new InheritableThreadLocal<>();

    private ServiceName() {}

    static String current() {
        String name = NAME.get();
        return name == null ? NOBODY : name;
    }

    /** Does the work under this name. */
    static <T> T during(String name, Callable<T> work) throws Exception {
        NAME.set(name);
        try {
            return work.call();
        } finally {
            NAME.remove();
        }
    }
}
