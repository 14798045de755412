package it.percorsi.platform.commands;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the commands that one request or one reaction sends.
 *
 * @param provenance who and why
 * @param idempotencyKey makes a repetition give the first answer again; null when the sender gave none
 * @param fingerprint digest of what was sent, so that one key cannot stand for two contents
 * @param expectedVersion the version that the sender demands ({@code If-Match}); null when it does not matter
 * @param seenVersion the version that a person had on the page: only newer facts that stand against what is sent
 *     ({@link ParallelFacts}) matter; null when there was none; -1 when there was nothing yet
 */
public record CommandContext(
        Provenance provenance,
        @Nullable String idempotencyKey,
        Supplier<String> fingerprint,
        @Nullable Long expectedVersion,
        @Nullable Long seenVersion) {

    private static final ScopedValue<CommandContext> CURRENT = ScopedValue.newInstance();

    /** A context of what no person had on a page. */
    public CommandContext(
            Provenance provenance,
            @Nullable String idempotencyKey,
            Supplier<String> fingerprint,
            @Nullable Long expectedVersion) {
        this(provenance, idempotencyKey, fingerprint, expectedVersion, null);
    }

    /** A context of the platform itself, for example of a reaction. */
    public static CommandContext of(Provenance provenance, String idempotencyKey) {
        return new CommandContext(provenance, idempotencyKey, () -> "", null);
    }

    /** The context of the running request or reaction. */
    public static CommandContext current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no request and no reaction is running"));
    }

    /** Runs the work inside this context. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The same, for one of several parts that each need a key of their own, such as the rows of a file. */
    public CommandContext part(String name) {
        return new CommandContext(
                provenance, idempotencyKey == null ? null : idempotencyKey + "/" + name, fingerprint, null);
    }

    /**
     * The same for a command about one part of an aggregate: a version that the sender demands stands for that part, and
     * newer facts about others ({@link ParallelFacts}) do not matter.
     */
    public CommandContext aboutAPart() {
        return new CommandContext(
                provenance, idempotencyKey, fingerprint, null, expectedVersion == null ? seenVersion : expectedVersion);
    }

    /** An id that is the same again when the same request is sent again. */
    public String newId(String what) {
        return idempotencyKey == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((what + "|" + idempotencyKey).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
