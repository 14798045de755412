package it.percorsi.referral.route;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.views.KnownPersons;
import it.percorsi.referral.views.PersonCard;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The referrals that wait for their municipality of residence, in the order in which it decides: those it finds urgent
 * first, then the earlier one; and how many it has sent already (R4).
 */
@Component
public class MunicipalInbox {

    private static final String PLACE = "place";
    private static final Pattern CURSOR = Pattern.compile("[01]_\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}");
    private static final String MUNICIPALITY = "municipality";
    /** Who has a referral now need not be who forwarded it. */
    private static final String ENDORSED_BY = "endorsedBy";

    private final ViewReader<RoutedReferral> referrals;
    private final KnownPersons persons;
    private final Clock clock;

    MunicipalInbox(Views views, RoutedReferrals referrals, KnownPersons persons, Clock clock) {
        this.referrals = views.reader(referrals);
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * One referral that waits.
     *
     * @param referral the referral
     * @param name the person's name; null in the moment before the person's card is written
     * @param days how long it has been waiting
     */
    public record Line(RoutedReferral referral, @Nullable String name, long days) {}

    /**
     * A page of the inbox.
     *
     * @param lines the lines
     * @param next cursor of the next page; null on the last one
     */
    public record Page(List<Line> lines, @Nullable String next) {

        /** Ids of the cases shown. */
        List<String> caseIds() {
            return lines.stream().map(line -> line.referral().caseId()).toList();
        }
    }

    /**
     * What a municipality weighs a referral against.
     *
     * @param awaiting how many wait for it
     * @param forwardedThisYear how many it has forwarded since the first of January
     * @param withSisl how many of its residents the service has now
     */
    public record Sent(long awaiting, long forwardedThisYear, long withSisl) {}

    /** The cursor that a field of a request holds; null for the beginning. */
    public static @Nullable String cursor(String field, @Nullable String text) {
        if (text != null && !CURSOR.matcher(text).matches()) {
            throw new BadInput(field, "unreadable");
        }
        return text;
    }

    /** Up to {@code limit} referrals after a cursor. */
    Page page(String ambito, String municipality, @Nullable String after, int limit) {
        List<RoutedReferral> found = referrals.list(
                Filters.and(of(ambito, municipality), Filters.gt(PLACE, after == null ? "" : after)),
                Sorts.ascending(PLACE),
                limit + 1);
        boolean more = found.size() > limit;
        List<RoutedReferral> shown = more ? found.subList(0, limit) : found;
        Map<String, PersonCard> who =
                persons.of(shown.stream().map(RoutedReferral::personId).toList(), false);
        return new Page(
                shown.stream().map(referral -> line(referral, who)).toList(),
                more ? shown.getLast().place() : null);
    }

    private Line line(RoutedReferral referral, Map<String, PersonCard> who) {
        PersonCard person = who.get(referral.personId());
        long days = ChronoUnit.DAYS.between(referral.referredOn(), LocalDate.now(clock));
        return new Line(referral, person == null ? null : person.name(), Math.max(0, days));
    }

    /** How many referrals wait for a municipality. */
    public long awaiting(String ambito, String municipality) {
        return referrals.count(Filters.and(of(ambito, municipality), Filters.gt(PLACE, "")));
    }

    /** What a municipality weighs its referrals against. */
    Sent sent(String ambito, String municipality) {
        return new Sent(
                awaiting(ambito, municipality),
                referrals.count(
                        Filters.and(Filters.eq("ambito", ambito), Filters.eq(ENDORSED_BY, municipality), thisYear())),
                referrals.count(Filters.and(of(ambito, municipality), Filters.eq("withSisl", true))));
    }

    /** The same of every municipality of an ambito, by ISTAT code; what has none is left out. */
    Map<String, Sent> sentByMunicipality(String ambito) {
        Map<String, Long> awaiting = counted(MUNICIPALITY, ambito, Filters.gt(PLACE, ""));
        Map<String, Long> forwarded = counted(ENDORSED_BY, ambito, thisYear());
        Map<String, Long> withSisl = counted(MUNICIPALITY, ambito, Filters.eq("withSisl", true));
        Map<String, Sent> sent = new HashMap<>();
        for (Map<String, Long> some : List.of(awaiting, forwarded, withSisl)) {
            some.keySet()
                    .forEach(code -> sent.put(
                            code,
                            new Sent(
                                    awaiting.getOrDefault(code, 0L),
                                    forwarded.getOrDefault(code, 0L),
                                    withSisl.getOrDefault(code, 0L))));
        }
        return sent;
    }

    private Map<String, Long> counted(String whose, String ambito, Bson filter) {
        return referrals.countBy(whose, Filters.and(Filters.eq("ambito", ambito), filter));
    }

    private Bson thisYear() {
        int year = LocalDate.now(clock).getYear();
        return Filters.and(Filters.gte("endorsedOn", year + "-01-01"), Filters.lte("endorsedOn", year + "-12-31"));
    }

    private static Bson of(String ambito, String municipality) {
        return Filters.and(Filters.eq("ambito", ambito), Filters.eq(MUNICIPALITY, municipality));
    }

    /** Waits until the inbox shows what a command did. */
    void await(String caseId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            referrals.await(caseId, caseId, outcome.sequence());
        }
    }
}
