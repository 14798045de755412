package it.percorsi.platform.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A stream of the store that takes a reader's wish to be called when something is new. */
final class WakingStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final List<Runnable> readers;
    private @Nullable Runnable reader;

    WakingStream(BlockingStream<TrackedEventMessage<?>> stream, List<Runnable> readers) {
        this.stream = stream;
        this.readers = readers;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        readers.add(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
        stream.skipMessagesWithPayloadTypeOf(message);
    }

    @Override
    public void close() {
        if (reader != null) {
            readers.remove(reader);
        }
        stream.close();
    }
}
