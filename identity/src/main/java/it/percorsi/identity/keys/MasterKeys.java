package it.percorsi.identity.keys;

import it.percorsi.identity.IdentitySettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals with AES-256-GCM under a key derived (HKDF-SHA256) from a master key, which others use for other things. */
@Component
public class MasterKeys {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;

    MasterKeys(IdentitySettings settings) {
        for (String line : settings.masterKeys().strip().split("[,\\s]+", -1)) {
            if (!line.isEmpty()) {
                int colon = line.indexOf(':');
                keys.put(line.substring(0, Math.max(colon, 0)), derived(line.substring(colon + 1)));
            }
        }
        if (keys.isEmpty() || keys.containsKey("")) {
            throw new IllegalArgumentException(
                    "The master keys (file master.keys or PERCORSI_MASTER_KEYS) are missing or not written as id:base64.");
        }
        current = keys.keySet().iterator().next();
    }

    /** Id of the key that seals. */
    public String current() {
        return current;
    }

    /** Seals for a purpose, which must be told again to open. */
    public String seal(byte[] clear, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, current, nonce, clear, purpose);
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(all);
    }

    /** Opens what this key sealed for this purpose. */
    public byte[] open(String key, String sealed, String purpose) {
        ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, rest, purpose);
    }

    private byte[] cipher(int mode, String id, byte[] nonce, byte[] input, String purpose) {
        @Nullable SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("The master key " + id + " is needed and not among the master keys.");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((id + "|" + purpose).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The master key " + id + " does not open what was sealed.", failure);
        }
    }

    private static SecretKey derived(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("A master key has " + bytes.length + " bytes instead of 32.");
            }
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(bytes)
                                    .thenExpand(
                                            "percorsi identity signing keys".getBytes(StandardCharsets.UTF_8),
                                            KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
