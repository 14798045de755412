package it.percorsi.platform;

/**
 * Room for virtual threads. One that waits for a class to be loaded or initialised keeps its carrier; the one that
 * loads the class may have none and never get one. With as many carriers as processors, as few as two, the first
 * requests after a start can stop each other for ever; with many, as many would have to wait for classes at once.
 */
public final class VirtualThreads {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final String MANY = "128";

    private VirtualThreads() {}

    /** Before the first one is made, and unless somebody has said how many carriers there are to be. */
    public static void makeRoom() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, MANY);
        }
    }
}
