package it.percorsi.platformtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A wire between a service and one of its servers, which a test can cut, freeze and mend, while other tests go on using
 * the same server.
 */
public final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean cut;
    private volatile boolean frozen;
    private volatile List<byte[]> lastWords = List.of();

    private Wire(int serverPort) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    /** A wire to a server of this machine. */
    public static Wire to(int serverPort) {
        try {
            return new Wire(serverPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An address with the wire's port in the place of the server's. */
    public String through(String address) {
        return address.replace(":" + serverPort, ":" + door.getLocalPort());
    }

    /** Breaks every connection and refuses new ones, as a server that ended does. */
    public void cut() {
        cut = true;
        hangUp();
    }

    /** How many were refused since it was laid. */
    public int refused() {
        return refused.get();
    }

    /** From now on nothing passes, and nobody is told: a server that was stopped, a cable that was pulled. */
    public void freeze() {
        frozen = true;
    }

    /** Once one connection has carried these words in this order, the answer to the last is lost, and all are cut. */
    public void loseTheAnswerTo(String... words) {
        lastWords = Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Everything passes again. */
    public void mend() {
        lastWords = List.of();
        cut = false;
        if (frozen) {
            frozen = false;
            hangUp();
        }
    }

    private void hangUp() {
        open.forEach(Wire::hangUp);
        open.clear();
    }

    private static void hangUp(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is what was wanted.
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket service = door.accept();
                if (cut) {
                    refused.incrementAndGet();
                    hangUp(service);
                } else {
                    connect(service);
                }
            } catch (IOException closed) {
                // The door is closed, or the server is: whoever called finds out.
            }
        }
    }

    private void connect(Socket service) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        } catch (IOException away) {
            hangUp(service);
            throw away;
        }
        open.add(service);
        open.add(server);
        if (cut) {
            // While it was being connected.
            hangUp();
        }
        Thread.ofVirtual().start(() -> pass(service, server, true));
        Thread.ofVirtual().start(() -> pass(server, service, false));
    }

    private void pass(Socket from, Socket to, boolean asking) {
        byte[] bytes = new byte[65_536];
        int heard = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (frozen) {
                    LockSupport.parkNanos(10_000_000);
                }
                List<byte[]> words = lastWords;
                while (asking && heard < words.size() && contains(bytes, read, words.get(heard))) {
                    heard++;
                }
                boolean last = heard > 0 && heard == words.size();
                if (last) {
                    // Before the server hears it: its answer might be faster.
                    hangUpBut(to);
                }
                out.write(bytes, 0, read);
                if (last) {
                    to.shutdownOutput();
                }
            }
        } catch (IOException broken) {
            // The other end is told below.
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    /** This server hears the word to its end, so that what it was told is done; nobody hears that it is. */
    private void hangUpBut(Socket server) {
        cut = true;
        open.remove(server);
        hangUp();
    }

    private static boolean contains(byte[] bytes, int length, byte[] word) {
        for (int start = 0; start + word.length <= length; start++) {
            int same = 0;
            while (same < word.length && bytes[start + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the wire for good. */
    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
