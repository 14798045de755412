package it.percorsi.reporting.cases;

import it.percorsi.platform.web.BadInput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Half a calendar year, the period of the coprogettazione (R35); written {@code 2026-S1}.
 *
 * @param year calendar year
 * @param half 1 from January to June, 2 from July to December
 */
public record Semester(int year, int half) implements Comparable<Semester> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-S([12])");

    /** The one that a date lies in. */
    public static Semester of(LocalDate date) {
        return new Semester(date.getYear(), date.getMonthValue() <= 6 ? 1 : 2);
    }

    /** The one that a month lies in. */
    public static Semester of(YearMonth month) {
        return of(month.atDay(1));
    }

    /** The one written in the field {@code field}, for example {@code 2026-S1}; anything else is bad input. */
    public static Semester written(String field, String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new BadInput(field, "semester");
        }
        return new Semester(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** First day. */
    public LocalDate from() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    /** Last day. */
    public LocalDate to() {
        return next().from().minusDays(1);
    }

    /** The one after. */
    public Semester next() {
        return half == 1 ? new Semester(year, 2) : new Semester(year + 1, 1);
    }

    /** The one before. */
    public Semester previous() {
        return half == 2 ? new Semester(year, 1) : new Semester(year - 1, 2);
    }

    /** Whether a date lies in it. */
    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    @Override
    public int compareTo(Semester other) {
        return from().compareTo(other.from());
    }

    @Override
    public String toString() {
        return "%04d-S%d".formatted(year, half);
    }
}
