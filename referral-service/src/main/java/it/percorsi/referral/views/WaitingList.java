package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cases of an ambito that wait for their first interview, in the order in which they are to be served: the one that the rule
 * book of the day chooses (R27).
 */
@Component
public class WaitingList {

    /** Kept small: for a reader who sees some of the cases only, the position of each is counted by itself. */
    public static final int MOST = 20;

    private final ViewReader<CaseDocument> cases;
    private final CaseQueries queries;
    private final RuleBooks books;
    private final Clock clock;

    WaitingList(Views views, Cases cases, CaseQueries queries, RuleBooks books, Clock clock) {
        this.cases = views.reader(cases);
        this.queries = queries;
        this.books = books;
        this.clock = clock;
    }

    /**
     * One case on the list.
     *
     * @param document the case
     * @param name the person's name; null in the moment before the person's card is written
     * @param position its place among all that wait in the ambito, from 1
     * @param days how long it has been waiting
     */
    public record Line(CaseDocument document, @Nullable String name, long position, long days) {}

    /**
     * A page of the list.
     *
     * @param lines the lines
     * @param next the case after which the next page begins; null on the last one
     */
    public record Page(List<Line> lines, @Nullable String next) {

        /** Ids of the cases shown. */
        public List<String> caseIds() {
            return lines.stream().map(line -> line.document().caseId()).toList();
        }
    }

    /** The case after which a request wants to go on; null for the beginning. */
    public @Nullable CaseDocument after(Reach reach, String field, @Nullable String caseId) {
        if (caseId == null) {
            return null;
        }
        return cases.find(caseId).filter(reach::covers).orElseThrow(() -> new BadInput(field, "unreadable"));
    }

    /** The order in which the list is served today. */
    public WaitingOrder order() {
        return books.on(LocalDate.now(clock)).waitingOrder();
    }

    /** Up to {@link #MOST} of the cases within a reach, after one of them, whether it still waits or not. */
    public Page page(Reach reach, @Nullable CaseDocument after, int limit) {
        Bson within = reach.condition().orElse(null);
        if (within == null) {
            return new Page(List.of(), null);
        }
        WaitingOrder order = order();
        String place = WaitingPlace.field(order);
        List<CaseDocument> found = cases.list(
                Filters.and(within, Filters.gt(place, after == null ? "" : WaitingPlace.of(order, after))),
                Sorts.ascending(place),
                Math.min(limit, MOST) + 1);
        boolean more = found.size() > limit;
        List<CaseDocument> shown = more ? found.subList(0, limit) : found;
        return new Page(lines(shown, reach.everything()), more ? shown.getLast().caseId() : null);
    }

    private List<Line> lines(List<CaseDocument> shown, boolean everything) {
        Map<String, String> names = queries.names(shown, everything);
        List<Line> lines = new ArrayList<>();
        for (CaseDocument document : shown) {
            long position = everything && !lines.isEmpty() ? lines.getLast().position() + 1 : positionOf(document);
            lines.add(new Line(document, names.get(document.caseId()), position, days(document)));
        }
        return lines;
    }

    /** The place of a case among all that wait in its ambito, from 1; 0 for one that does not wait. */
    public long positionOf(CaseDocument document) {
        if (document.life().waiting() == null) {
            return 0;
        }
        WaitingOrder order = order();
        String place = WaitingPlace.field(order);
        return 1
                + cases.count(Filters.and(
                        Filters.eq("ambito", document.ambito()),
                        Filters.gt(place, ""),
                        Filters.lt(place, WaitingPlace.of(order, document))));
    }

    /** How many days a case has been waiting; 0 for one that does not. */
    public long days(CaseDocument document) {
        CaseLife.Waiting waiting = document.life().waiting();
        return waiting == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(waiting.joinedOn(), LocalDate.now(clock)));
    }
}
