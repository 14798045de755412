package it.percorsi.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * A store that speaks MongoDB's protocol and keeps everything in memory.
 *
 * <p>Its content is disposable: it is gone when the process ends, and whoever uses it rebuilds it
 * from the events. It has no transactions and no real indexes but unique ones; queries other than by
 * {@code _id} read whole collections.
 */
public final class EmbeddedDocuments implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private EmbeddedDocuments(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts an empty store on any free port of 127.0.0.1. */
    public static EmbeddedDocuments start() {
        return start(0);
    }

    /** Starts an empty store on this port of 127.0.0.1 (0: any free one); {@link PortTaken} when it is not free. */
    public static EmbeddedDocuments start(int port) {
        int claimed = FreePort.claim(port, "the document store");
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", claimed);
        return new EmbeddedDocuments(server, claimed);
    }

    /** Address for a MongoDB driver, without a database name. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops the store and forgets its content. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
