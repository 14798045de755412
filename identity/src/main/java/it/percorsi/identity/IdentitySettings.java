package it.percorsi.identity;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings.
 *
 * @param publicUrl where browsers reach the gateway, without a slash at the end
 * @param extraPublicUrls other such addresses
 * @param clientId the gateway's client id
 * @param clientSecret the gateway's client secret, at least 16 characters
 * @param masterKeys keys of 32 bytes as {@code id:base64}, by comma or line, the first is the current one
 * @param ambito the ambito of every account
 * @param signingKeyBits length of the next RSA key that signs tokens, 2048 or more
 * @param longestLogin after how long everybody shows a password again
 * @param demoUsers whether there are the users of the demonstration
 * @param demoCompany company id of the demonstration's company referent; may be empty
 * @param demoClientSecret secret of the program {@code percorsi-demo}; empty: there is none
 * @param banner a strip above every page; empty: none
 */
@ConfigurationProperties("percorsi")
public record IdentitySettings(
        String publicUrl,
        @DefaultValue List<String> extraPublicUrls,
        String clientId,
        String clientSecret,
        String masterKeys,
        String ambito,
        @DefaultValue("3072") int signingKeyBits,
        @DefaultValue("12h") Duration longestLogin,
        @DefaultValue("false") boolean demoUsers,
        @DefaultValue("") String demoCompany,
        @DefaultValue("") String demoClientSecret,
        @DefaultValue("") String banner) {

    private static final int SHORTEST_SECRET = 16;
    private static final int SHORTEST_KEY = 2048;

    /** Refuses what would leave the provider open. */
    public IdentitySettings {
        if (clientSecret.strip().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "The gateway's client secret (file oidc.client-secret or PERCORSI_CLIENT_SECRET) is missing or shorter than "
                            + SHORTEST_SECRET + " characters.");
        }
        if (signingKeyBits < SHORTEST_KEY) {
            throw new IllegalArgumentException("PERCORSI_SIGNING_KEY_BITS has to be " + SHORTEST_KEY + " or more.");
        }
        clientSecret = clientSecret.strip();
        publicUrl = withoutSlash(publicUrl);
        extraPublicUrls = extraPublicUrls.stream()
                .map(IdentitySettings::withoutSlash)
                .filter(url -> !url.isEmpty())
                .toList();
    }

    /** The {@code iss} of every token. */
    public String issuer() {
        return publicUrl + "/accesso";
    }

    /** Every address under which browsers know the gateway, the main one first. */
    public List<String> publicUrls() {
        return Stream.concat(Stream.of(publicUrl), extraPublicUrls.stream()).toList();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "IdentitySettings[publicUrl=" + publicUrl + ", ambito=" + ambito + "]";
    }

    private static String withoutSlash(String url) {
        String text = url.strip();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
