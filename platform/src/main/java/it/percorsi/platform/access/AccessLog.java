package it.percorsi.platform.access;

import it.percorsi.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Every view, search and export of what concerns a person, kept before the answer leaves: no entry, no answer. Entries
 * hold ids, never names, and are chained, so that a changed or missing one shows.
 */
public final class AccessLog {

    /** What was done. */
    public enum Kind {
        /** One case or person was shown. */
        VIEW,
        /** A list showed some. */
        SEARCH,
        /** Data left as a file. */
        EXPORT,
        /** Something not one's own was opened, with a reason. */
        BREAK_GLASS;

        /** As it is stored. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One entry.
     *
     * @param position order in this service
     * @param at when
     * @param actor user name or client id
     * @param role roles acted in, parted by blanks
     * @param organisation whom the actor acts for
     * @param address network address that the request came from
     * @param kind what was done, see {@link Kind#text()}
     * @param path what was asked for, without its query
     * @param reason code of the reason; null where none is asked for
     * @param subjects the cases or persons shown
     */
    public record Entry(
            long position,
            Instant at,
            String actor,
            String role,
            String organisation,
            String address,
            String kind,
            String path,
            @Nullable String reason,
            List<String> subjects) {}

    private final AccessChain chain;
    private final AccessEntries entries;
    private final Clock clock;

    AccessLog(AccessChain chain, AccessEntries entries, Clock clock) {
        this.chain = chain;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Keeps that the caller is about to be shown these. Returns once it is durable; throws when it cannot be kept.
     *
     * @param reason code of the reason; null where none is asked for
     */
    public void record(Caller caller, Kind kind, Collection<String> subjects, @Nullable String reason) {
        String path = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRequestURI()
                : "";
        record(caller, kind, path, subjects, reason);
    }

    /** The same under another path: what was asked for holds a secret that is not to be kept. */
    public void record(Caller caller, Kind kind, String path, Collection<String> subjects, @Nullable String reason) {
        if (subjects.isEmpty()) {
            return;
        }
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? String.valueOf(request.getRequest().getRemoteAddr())
                : "";
        Entry entry = new Entry(
                0,
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                caller.user(),
                caller.rolesText(),
                caller.organisation(),
                address,
                kind.text(),
                path,
                reason,
                subjects.stream().distinct().sorted().toList());
        try {
            chain.append(entry).join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("The access could not be kept, so nothing is shown", failure.getCause());
        }
    }

    /** Who looked at a case or person, the latest first, before a position ({@code Long.MAX_VALUE} for the latest). */
    public List<Entry> about(String subject, long before, int most) {
        return entries.about(subject, before, most);
    }

    /** Recomputes the chain from its first entry. */
    public AccessVerification verify() {
        return chain.verify();
    }
}
