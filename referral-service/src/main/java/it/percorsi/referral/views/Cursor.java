package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * Where a page of the work list ended. It belongs to the order that the page was in.
 *
 * @param sort the order
 * @param date date of its last case in that order
 * @param caseId its last case
 */
public record Cursor(CaseSort sort, LocalDate date, String caseId) {

    private static final Pattern TEXT = Pattern.compile("([a-z-]+)_(\\d{4}-\\d{2}-\\d{2})_([0-9a-f-]{36})");

    static Cursor of(CaseSort sort, CaseDocument last) {
        return new Cursor(sort, sort.dateOf(last), last.caseId());
    }

    /** Reads what {@link #text()} wrote for the same order; throws IllegalArgumentException otherwise. */
    public static Cursor read(CaseSort sort, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || !matcher.group(1).equals(sort.code())) {
            throw new IllegalArgumentException("not a cursor of this order");
        }
        try {
            return new Cursor(sort, LocalDate.parse(matcher.group(2)), matcher.group(3));
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException("not a cursor", noDate);
        }
    }

    String text() {
        return sort.code() + "_" + date + "_" + caseId;
    }

    /** The first condition is implied by the second: it lets an index begin where the page ended. */
    Bson condition() {
        String field = sort.field();
        String day = date.toString();
        return sort.ascending()
                ? Filters.and(
                        Filters.gte(field, day),
                        Filters.or(
                                Filters.gt(field, day),
                                Filters.and(Filters.eq(field, day), Filters.gt("caseId", caseId))))
                : Filters.and(
                        Filters.lte(field, day),
                        Filters.or(
                                Filters.lt(field, day),
                                Filters.and(Filters.eq(field, day), Filters.lt("caseId", caseId))));
    }
}
