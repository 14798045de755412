package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * Where a page of the work list ended.
 *
 * @param referredOn date of its last referral
 * @param caseId its last case
 */
public record Cursor(LocalDate referredOn, String caseId) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([0-9a-f-]{36})");

    static Cursor of(CaseDocument last) {
        return new Cursor(last.referral().referredOn(), last.caseId());
    }

    /** Reads what {@link #text()} wrote; throws IllegalArgumentException otherwise. */
    public static Cursor read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            return new Cursor(LocalDate.parse(matcher.group(1)), matcher.group(2));
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException("not a cursor", noDate);
        }
    }

    String text() {
        return referredOn + "_" + caseId;
    }

    Bson condition() {
        String date = referredOn.toString();
        return Filters.or(
                Filters.lt("referral.referredOn", date),
                Filters.and(Filters.eq("referral.referredOn", date), Filters.lt("caseId", caseId)));
    }
}
