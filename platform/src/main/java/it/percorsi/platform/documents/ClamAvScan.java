package it.percorsi.platform.documents;

import it.percorsi.platform.commands.Refused;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a ClamAV daemon over its protocol INSTREAM. */
final class ClamAvScan implements ContentScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAvScan.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int MILLISECONDS_TO_CONNECT = 2_000;

    private final String host;
    private final int port;
    private final Duration patience;

    ClamAvScan(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public void check(byte[] content) {
        String answer = ask(content);
        if (answer.endsWith(" FOUND")) {
            LOG.warn("A file was refused by the virus scanner: {}", answer);
            throw Refused.ever("file-infected", null);
        }
        if (!answer.equals("stream: OK")) {
            throw new ScannerAway("the virus scanner says " + answer, null);
        }
    }

    private String ask(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLISECONDS_TO_CONNECT);
            Thread watch = Thread.ofVirtual().start(() -> hangUpAfterPatience(socket));
            try {
                return ask(socket, content);
            } finally {
                watch.interrupt();
            }
        } catch (IOException failure) {
            throw new ScannerAway("the virus scanner does not answer", failure);
        }
    }

    /** A time limit of a socket holds for reading only; one that takes nothing any more would hold up the writer for ever. */
    private void hangUpAfterPatience(Socket socket) {
        try {
            Thread.sleep(patience);
            socket.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            LOG.warn("The connection to the virus scanner cannot be closed", failure);
        }
    }

    private static String ask(Socket socket, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
        byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(answer, StandardCharsets.US_ASCII)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
