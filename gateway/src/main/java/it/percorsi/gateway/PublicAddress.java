package it.percorsi.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Under which address browsers know the gateway, and whether it ends TLS itself.
 *
 * @param publicUrl scheme, host and port, without a path: setting {@code percorsi.public-url}
 * @param tls the certificate: settings {@code percorsi.tls.*}
 */
@ConfigurationProperties("percorsi")
public record PublicAddress(URI publicUrl, Tls tls) {
    /**
     * The gateway's own certificate.
     *
     * @param keystore path of a PKCS12 file, empty for none
     * @param password its password
     */
    public record Tls(String keystore, String password) {
        /** Whether there is one. */
        public boolean given() {
            return !keystore.isBlank();
        }
    }

    /** Whether what leaves the browser is encrypted, by us or by a proxy before us. */
    public boolean encrypted() {
        return tls.given() || "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Name of the session cookie; the prefix makes browsers refuse one that another host or plain http has set. */
    public String sessionCookie() {
        return encrypted() ? "__Host-percorsi" : "percorsi";
    }
}
