package it.percorsi.referral.agreements;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What opens a link: 256 bits, shown once and kept by nobody. So many that their digest gives nothing away.
 *
 * @param text as it stands in the address
 */
record LinkSecret(String text) {

    /** Made under the person's key from what names the request: the same request sent again is given the same. */
    static LinkSecret of(SecretKey key, String request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal(("agreement-link|" + request).getBytes(StandardCharsets.UTF_8));
            return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is kept of it, which is also the link's id. */
    String linkId() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nobody reads it in a log. */
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
