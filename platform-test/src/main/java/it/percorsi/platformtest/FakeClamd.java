package it.percorsi.platformtest;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Speaks the part of a ClamAV daemon's protocol that is needed, and finds the test virus of EICAR. */
public final class FakeClamd implements AutoCloseable {

    /** Written in two parts, or scanners would find it here. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket door;
    private volatile @Nullable String instead;
    private volatile byte[] last = new byte[0];

    /** Listens on a free port of this machine. */
    public FakeClamd() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("fake-clamd").start(this::serve);
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** What it says whatever it is sent; empty: it hangs up; null: what it finds. */
    public void say(@Nullable String answer) {
        instead = answer;
    }

    /** What it was sent last. */
    public byte[] last() {
        return last.clone();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                answer(caller);
            } catch (IOException brokenOff) {
                // Closed, or the caller hung up: the next one may have more luck.
                last = new byte[0];
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        last = content.toByteArray();
        String answer = instead;
        if (answer == null) {
            boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
            answer = !command.equals("zINSTREAM\0")
                    ? "UNKNOWN COMMAND\0"
                    : found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        }
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
