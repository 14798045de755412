package it.percorsi.stipend.stipends;

import it.percorsi.platform.web.NotFound;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * Names one month of one placement, written {@code placementId:yyyy-MM}.
 *
 * @param placementId the placement
 * @param month the month
 */
public record StipendId(String placementId, YearMonth month) {

    /** From its text; what cannot be such a text names nothing. */
    public static StipendId of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new NotFound("stipend", text);
        }
        try {
            return new StipendId(text.substring(0, colon), YearMonth.parse(text.substring(colon + 1)));
        } catch (DateTimeParseException unreadable) {
            throw new NotFound("stipend", text);
        }
    }

    /** As it stands in addresses and events. */
    public String text() {
        return placementId + ":" + month;
    }
}
