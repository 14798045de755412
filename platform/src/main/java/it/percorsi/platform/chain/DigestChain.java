package it.percorsi.platform.chain;

import it.percorsi.platform.privacy.PersonKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Digests that each cover some content and the digest before it (HMAC-SHA-256), under a key that the database does not
 * hold in clear: who can write to the database alone cannot make a chain that verifies.
 */
public final class DigestChain {

    /** The digest before the first. */
    public static final String BEGINNING = "";

    private final Supplier<SecretKey> key;

    /** Asks for its key whenever it needs it. */
    public DigestChain(Supplier<SecretKey> key) {
        this.key = key;
    }

    /** A chain whose key lies among those of the persons, wrapped like them, under a name of its own. */
    public static DigestChain named(String name, PersonKeys keys) {
        return new DigestChain(() -> keys.forWriting(name).orElseThrow());
    }

    /** The digest, 64 hexadecimal digits, of some content that follows on a digest. */
    public String next(String previous, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            mac.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
