package it.percorsi.company.views;

import it.percorsi.platform.web.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of a list ended, as text for an address. */
public final class Cursor {

    private Cursor() {}

    /** The cursor for the last sort key of a page. */
    public static String write(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort key; refuses what no page gave ({@link BadInput} on {@code after}). */
    public static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new BadInput("after", "cursor");
        }
    }
}
