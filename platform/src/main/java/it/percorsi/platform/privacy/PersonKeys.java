package it.percorsi.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One key a person, held by the service that collected the data. A key is made when something about the person is
 * first written, is durable before anything is encrypted with it, and is never made again once it was destroyed.
 */
public final class PersonKeys implements AutoCloseable {

    private static final String PREFIX = "p1.";
    private static final int MOST_CACHED = 20_000;
    /** Another instance may have destroyed a key: what it opened is forgotten here as well by then. */
    private static final Duration CACHED_FOR = Duration.ofMinutes(5);

    private final PersonKeyTable table;
    private final MasterKeys masters;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<SecretKey>> cache = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(CACHED_FOR)
            .build();

    PersonKeys(PersonKeyTable table, MasterKeys masters) {
        this.table = table;
        this.masters = masters;
    }

    /** The text as it is stored and published; null when the person is erased. {@code part} names what it is. */
    public @Nullable String seal(String personId, String part, byte[] plain) {
        SecretKey key = forWriting(personId).orElse(null);
        return key == null
                ? null
                : PREFIX + personId + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(Sealed.seal(key, plain, personId + "/" + part));
    }

    /** The bytes as they are stored; empty when the person is erased. {@code part} names what it is. */
    public Optional<byte[]> sealBytes(String personId, String part, byte[] plain) {
        return forWriting(personId).map(key -> Sealed.seal(key, plain, personId + "/" + part));
    }

    /** The bytes that were sealed; empty when the key is not here, or not any more. */
    public Optional<byte[]> openBytes(String personId, String part, byte[] sealed) {
        return existing(personId).map(key -> Sealed.open(key, sealed, personId + "/" + part));
    }

    /** Whether a stored text has been sealed. */
    static boolean isSealed(String text) {
        return text.startsWith(PREFIX) && text.lastIndexOf('.') > PREFIX.length();
    }

    /** What was sealed; empty when the key is not here, or not any more. */
    public Optional<byte[]> open(String sealed, String part) {
        int dot = sealed.lastIndexOf('.');
        String personId = sealed.substring(PREFIX.length(), dot);
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        return existing(personId).map(key -> Sealed.open(key, bytes, personId + "/" + part));
    }

    /** The person's key for other uses than sealing, such as a chain of digests; made when there is none. */
    public Optional<SecretKey> forWriting(String personId) {
        Optional<SecretKey> known = cache.getIfPresent(personId);
        if (known != null && known.isPresent()) {
            return known;
        }
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        table.insertIfAbsent(personId, masters.wrap(fresh, personId), masters.current());
        load(Set.of(personId));
        return existing(personId);
    }

    /** Brings the keys of several people near in one query. */
    public void load(Collection<String> personIds) {
        Set<String> wanted = new HashSet<>(personIds);
        wanted.removeIf(id -> cache.asMap().getOrDefault(id, Optional.empty()).isPresent());
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, PersonKeyTable.Wrapped> found = table.find(wanted);
        for (String id : wanted) {
            cache.put(id, Optional.ofNullable(found.get(id)).map(wrapped -> unwrap(id, wrapped)));
        }
    }

    private Optional<SecretKey> existing(String personId) {
        Optional<SecretKey> known = cache.getIfPresent(personId);
        if (known == null) {
            known = Optional.ofNullable(table.find(Set.of(personId)).get(personId))
                    .map(wrapped -> unwrap(personId, wrapped));
            cache.put(personId, known);
        }
        return known;
    }

    private SecretKey unwrap(String personId, PersonKeyTable.Wrapped wrapped) {
        return new SecretKeySpec(masters.unwrap(wrapped.master(), wrapped.secret(), personId), "AES");
    }

    /** Destroys a key for ever, whether there was one or not. */
    public void destroy(String personId) {
        table.destroy(personId);
        cache.invalidate(personId);
    }

    /** Whether the person's key is here and not destroyed. */
    public boolean has(String personId) {
        return table.find(Set.of(personId)).containsKey(personId);
    }

    /**
     * Wraps with the current master key what an older one wraps; events are not touched.
     *
     * @return how many keys
     */
    public int rewrap() {
        for (String id : table.mastersInUse()) {
            if (!masters.knows(id)) {
                throw new IllegalStateException("percorsi.master-keys lacks the key " + id
                        + ", which still opens personal data; add it behind the current one");
            }
        }
        int done = 0;
        Map<String, PersonKeyTable.Wrapped> old = table.wrappedByOthersThan(masters.current());
        while (!old.isEmpty()) {
            old.forEach((personId, wrapped) -> table.replace(
                    personId,
                    wrapped.master(),
                    masters.wrap(masters.unwrap(wrapped.master(), wrapped.secret(), personId), personId),
                    masters.current()));
            done += old.size();
            old = table.wrappedByOthersThan(masters.current());
        }
        return done;
    }

    @Override
    public void close() {
        table.close();
    }
}
