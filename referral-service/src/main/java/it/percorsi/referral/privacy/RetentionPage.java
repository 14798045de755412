package it.percorsi.referral.privacy;

import com.mongodb.client.model.Filters;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.person.RetentionRules;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A page of persons whose period is over, the longest silent first.
 *
 * @param lines a line a case
 * @param next cursor of the next page; null on the last one
 */
public record RetentionPage(
        List<RetentionLine> lines, @Nullable String next) {

    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([0-9a-f-]{36})");

    static String cursor(RetentionLine last) {
        return last.lastActivity() + "_" + last.caseId();
    }

    /** What a page asks for: not erased, and silent for as long as its data controller keeps data. */
    static Bson over(String ambito, RetentionRules rules, LocalDate today, @Nullable String after) {
        List<Bson> periods = new ArrayList<>();
        rules.byMunicipality()
                .forEach((municipality, months) ->
                        periods.add(Filters.and(Filters.eq("municipality", municipality), silentFor(months, today))));
        periods.add(Filters.and(
                Filters.nin("municipality", rules.byMunicipality().keySet()), silentFor(rules.months(), today)));
        List<Bson> conditions =
                new ArrayList<>(List.of(Filters.eq("ambito", ambito), Filters.ne("known", null), Filters.or(periods)));
        if (after != null) {
            conditions.add(behind(after));
        }
        return Filters.and(conditions);
    }

    private static Bson silentFor(int months, LocalDate today) {
        return Filters.lte("lastActivity", today.minusMonths(months).toString());
    }

    private static Bson behind(String cursor) {
        Matcher matcher = CURSOR.matcher(cursor);
        if (!matcher.matches() || !isDate(matcher.group(1))) {
            throw new BadInput("dopo", "unreadable");
        }
        return Filters.or(
                Filters.gt("lastActivity", matcher.group(1)),
                Filters.and(Filters.eq("lastActivity", matcher.group(1)), Filters.gt("caseId", matcher.group(2))));
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
