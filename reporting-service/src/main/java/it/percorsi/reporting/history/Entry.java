package it.percorsi.reporting.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One link of a stream's chain.
 *
 * @param position order in the stream, from 1
 * @param event what was published
 * @param digest covers the position, the event and the digest before it
 */
record Entry(long position, PublishedEvent event, String digest) {

    /** What the digest covers: every part with its length before it, so that no two events make the same bytes. */
    static byte[] content(long position, PublishedEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, event.stream().topic());
            text(out, event.stream().key());
            out.writeLong(position);
            text(out, event.id());
            text(out, event.place().aggregateId());
            out.writeLong(event.place().sequence());
            text(out, event.type());
            out.writeInt(event.revision());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()));
            out.writeInt(event.headers().size());
            for (Header header : event.headers()) {
                text(out, header.name());
                part(out, header.value());
            }
            part(out, event.value());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        part(out, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void part(DataOutputStream out, @Nullable Bytes part) throws IOException {
        if (part == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(part.get().length);
            out.write(part.get());
        }
    }
}
