package it.percorsi.bench.faults.checks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens what is sealed with a person's key: sealed twice, the same words are other bytes each time. */
final class SealedTexts {

    private static final String PREFIX = "p1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final Map<String, String> wrapped;
    private final Map<String, byte[]> keys = new HashMap<>();

    /**
     * Of one service.
     *
     * @param masterKey base64
     * @param wrapped the persons' keys as they are kept
     */
    SealedTexts(String masterKey, Map<String, String> wrapped) {
        this.master = Base64.getDecoder().decode(masterKey);
        this.wrapped = wrapped;
    }

    /** The words; what is not sealed, or not openable here, as it stands. {@code part} names the field. */
    String open(String text, String part) {
        int dot = text.lastIndexOf('.');
        if (!text.startsWith(PREFIX) || dot <= PREFIX.length()) {
            return text;
        }
        String person = text.substring(PREFIX.length(), dot);
        if (!wrapped.containsKey(person)) {
            return text;
        }
        byte[] key = keys.computeIfAbsent(
                person, id -> decrypt(master, Base64.getDecoder().decode(wrapped.get(id)), id));
        byte[] sealed = Base64.getUrlDecoder().decode(text.substring(dot + 1));
        return new String(decrypt(key, sealed, person + "/" + part), StandardCharsets.UTF_8);
    }

    private static byte[] decrypt(byte[] key, byte[] sealed, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE)));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("sealed data of " + belongsTo + " cannot be opened", changed);
        }
    }
}
