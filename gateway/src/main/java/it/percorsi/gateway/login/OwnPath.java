package it.percorsi.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of ours to come back to after the login. Whatever could lead elsewhere becomes the front page.
 *
 * @param path path and query, beginning with exactly one slash
 */
public record OwnPath(String path) {
    private static final OwnPath FRONT = new OwnPath("/");
    private static final int LONGEST = 1500;
    /** Printable ASCII without backslash: browsers read a backslash as a slash and drop tabs and line ends. */
    private static final Pattern PLAIN = Pattern.compile("/(?!/)[\\x21-\\x5b\\x5d-\\x7e]*");

    private static final Pattern LOGIN_ITSELF = Pattern.compile("/(login|logout|oauth2|accesso|error)([/?].*)?");

    /** A path as somebody sent it. */
    public static OwnPath of(@Nullable String sent) {
        return sent != null
                        && sent.length() <= LONGEST
                        && PLAIN.matcher(sent).matches()
                        && !LOGIN_ITSELF.matcher(sent).matches()
                ? new OwnPath(sent)
                : FRONT;
    }

    /** The path within a whole address, whatever its host. */
    static OwnPath within(@Nullable String address) {
        if (address == null) {
            return FRONT;
        }
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath();
            return of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return FRONT;
        }
    }
}
