package it.percorsi.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports of 127.0.0.1 nobody listens on.
 *
 * <p>The ports lie below the range from which Linux takes the near end of outgoing connections, so
 * that a connection opened between the search and the server's start cannot take the port away; and
 * no port is handed out twice by one JVM.
 */
public final class FreePort {

    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port that was free a moment ago. */
    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
        throw new ServerNotStarted("No free port was found on 127.0.0.1 between %d and %d.".formatted(FIRST, LAST));
    }

    /** Whether a server could listen on this port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The asked port if it is free, or any free one for 0; {@link PortTaken} otherwise. */
    static int claim(int asked, String server) {
        if (asked == 0) {
            return find();
        }
        if (isFree(asked)) {
            return asked;
        }
        throw new PortTaken(
                "Port %d, on which %s has to listen, is in use by another program.".formatted(asked, server));
    }
}
