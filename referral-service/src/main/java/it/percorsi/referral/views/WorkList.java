package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.clock.CaseClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases as a list: narrowed, in one of its orders, page by page. */
@Component
public class WorkList {

    private static final int MOST_OPERATORS = 300;
    private static final int BATCH = 500;
    private static final int ID_SHOWN = 8;

    private final ViewReader<CaseDocument> cases;
    private final KnownPersons persons;
    private final ViewReader<PlacementStatus> placements;
    private final ViewReader<Operator> operators;
    private final CaseQueries queries;
    private final StandIns standIns;

    WorkList(
            Views views,
            Cases cases,
            KnownPersons persons,
            PlacementStatuses placements,
            Operators operators,
            CaseQueries queries,
            StandIns standIns) {
        this.cases = views.reader(cases);
        this.persons = persons;
        this.placements = views.reader(placements);
        this.operators = views.reader(operators);
        this.queries = queries;
        this.standIns = standIns;
    }

    /**
     * A line of the work list.
     *
     * @param document the case
     * @param person who; null in the moment before the person's card is written
     * @param placement how it goes on; null before a placement is proposed
     * @param dueOn when the next step is due (R27, R28, R40); null when no clock runs
     * @param clock the clock that somebody has to meet; null when there is none
     */
    public record Line(
            CaseDocument document,
            @Nullable PersonCard person,
            @Nullable PlacementStatus placement,
            @Nullable LocalDate dueOn,
            @Nullable CaseClock clock) {

        /** Who the case is about; the beginning of its id while the person's card is not there. */
        public String name() {
            return person == null ? document.caseId().substring(0, ID_SHOWN) : person.name();
        }
    }

    /**
     * A page of the work list.
     *
     * @param lines the lines
     * @param next cursor of the next page; null on the last one
     */
    public record Page(List<Line> lines, @Nullable String next) {

        /** Ids of the cases shown. */
        public List<String> caseIds() {
            return lines.stream().map(line -> line.document().caseId()).toList();
        }
    }

    /** A page after a cursor. */
    public Page page(CaseFilter filter, CaseSort sort, @Nullable Cursor after, int limit) {
        Bson condition = filter.condition().orElse(null);
        if (condition == null) {
            return new Page(List.of(), null);
        }
        List<CaseDocument> found = cases.list(
                after == null ? condition : Filters.and(condition, after.condition()), sort.order(), limit + 1);
        boolean more = found.size() > limit;
        List<CaseDocument> shown = more ? found.subList(0, limit) : found;
        return new Page(
                lines(shown, filter.reach()),
                more ? Cursor.of(sort, shown.getLast()).text() : null);
    }

    /** Every line from the first, a few hundred at a time; false as soon as there are more than {@code most}. */
    public boolean forEach(CaseFilter filter, CaseSort sort, int most, Consumer<Line> action) {
        Cursor after = null;
        int left = most;
        while (true) {
            Page page = page(filter, sort, after, BATCH);
            left -= page.lines().size();
            if (left < 0) {
                return false;
            }
            page.lines().forEach(action);
            if (page.next() == null) {
                return true;
            }
            after = Cursor.read(sort, page.next());
        }
    }

    /** Some cases by id as lines of the list; those that there are within reach, in the order of the ids. */
    public List<Line> lines(Reach reach, List<String> caseIds) {
        Map<String, CaseDocument> found = cases.findAll(caseIds);
        List<CaseDocument> shown = new ArrayList<>();
        caseIds.stream().distinct().forEach(caseId -> {
            CaseDocument document = found.get(caseId);
            if (document != null && reach.covers(document)) {
                shown.add(document);
            }
        });
        return lines(shown, reach);
    }

    private List<Line> lines(List<CaseDocument> shown, Reach reach) {
        Map<String, PersonCard> who =
                persons.of(shown.stream().map(CaseDocument::personId).toList(), reach.everything());
        Map<String, PlacementStatus> how =
                placements.findAll(shown.stream().map(CaseDocument::caseId).toList());
        return standIns.addTo(shown).stream()
                .map(document -> new Line(
                        document,
                        who.get(document.personId()),
                        how.get(document.caseId()),
                        queries.dueOn(document),
                        CaseClocks.open(queries.clocks(document))))
                .toList();
    }

    /** The operators of an ambito, by name. */
    public List<Operator> operators(String ambito) {
        return operators.list(Filters.eq("ambito", ambito), Sorts.ascending("name"), MOST_OPERATORS);
    }

    /** How many open cases each operator follows, by user name; who follows none is left out. */
    public Map<String, Long> openCasesByOperator(String ambito) {
        return cases.countBy(
                "operator",
                Filters.and(
                        Filters.eq("ambito", ambito),
                        Filters.gt("operator", ""),
                        Filters.nin("state", CaseState.endedCodes())));
    }
}
