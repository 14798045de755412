package it.percorsi.platform.privacy;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that wrap all others. Written as {@code id:base64} of 32 bytes each, one a line or parted by commas; the
 * first one wraps what is new, the others only open what they once wrapped.
 */
public final class MasterKeys {

    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;

    /** Reads the setting {@code percorsi.master-keys}. */
    public MasterKeys(String setting) {
        String[] entries = Arrays.stream(setting.split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toArray(String[]::new);
        for (String entry : entries) {
            int colon = entry.indexOf(':');
            byte[] key = colon < 1 ? new byte[0] : bytes(entry.substring(colon + 1));
            if (key.length != BYTES) {
                throw new IllegalArgumentException(
                        "percorsi.master-keys: every key is written as id:base64 of 32 bytes");
            }
            keys.put(entry.substring(0, colon), new SecretKeySpec(key, "AES"));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "percorsi.master-keys is not set: without a master key no personal data can be kept");
        }
        current = keys.keySet().iterator().next();
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    /** Id of the key that wraps what is new. */
    public String current() {
        return current;
    }

    /** Whether there is a key of that id. */
    public boolean knows(String id) {
        return keys.containsKey(id);
    }

    /** A secret, wrapped by the current key; {@code name} says what it is, and opens nothing else. */
    public String wrap(byte[] secret, String name) {
        return Base64.getEncoder().encodeToString(Sealed.seal(key(current), secret, name));
    }

    /** The secret that was wrapped by the key of that id. */
    public byte[] unwrap(String id, String wrapped, String name) {
        return Sealed.open(key(id), Base64.getDecoder().decode(wrapped), name);
    }

    private SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("percorsi.master-keys lacks the key " + id);
        }
        return key;
    }
}
