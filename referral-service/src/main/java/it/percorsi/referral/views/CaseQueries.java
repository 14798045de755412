package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.events.codes.Category;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people ask of cases. */
@Component
public class CaseQueries {

    private final ViewReader<CaseDocument> cases;
    private final ViewReader<PersonCard> persons;
    private final ViewReader<TimelineEntry> timeline;
    private final ViewReader<PlacementStatus> placements;
    private final ReferralRuleBook rules;
    private final Clock today;

    CaseQueries(
            Views views,
            Cases cases,
            PersonCards persons,
            Timeline timeline,
            PlacementStatuses placements,
            ReferralRuleBook rules,
            Clock today) {
        this.cases = views.reader(cases);
        this.persons = views.reader(persons);
        this.timeline = views.reader(timeline);
        this.placements = views.reader(placements);
        this.rules = rules;
        this.today = today;
    }

    /**
     * What a work list is narrowed to.
     *
     * @param reach the cases that the reader sees
     * @param state only this state; null for all
     * @param municipality only residents of this municipality; null for all
     * @param category only this category; null for all
     */
    public record Filter(
            Reach reach,
            @Nullable CaseState state,
            @Nullable String municipality,
            @Nullable Category category) {}

    /**
     * A line of the work list.
     *
     * @param document the case
     * @param person who; null in the moment before the person's card is written
     * @param placement how it goes on; null before a placement is proposed
     * @param dueOn when the next step is due (R27, R28); null when no clock runs
     * @param clock the clock that somebody has to meet; null when there is none
     */
    public record Line(
            CaseDocument document,
            @Nullable PersonCard person,
            @Nullable PlacementStatus placement,
            @Nullable LocalDate dueOn,
            @Nullable CaseClock clock) {}

    /**
     * A page of the work list, the latest referrals first.
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
    public Page workList(Filter filter, @Nullable Cursor after, int limit) {
        Bson reach = filter.reach().condition().orElse(null);
        if (reach == null) {
            return new Page(List.of(), null);
        }
        List<Bson> conditions = new ArrayList<>(List.of(reach));
        if (filter.state() != null) {
            conditions.add(Filters.eq("state", filter.state().code()));
        }
        if (filter.municipality() != null) {
            conditions.add(Filters.eq("municipality", filter.municipality()));
        }
        if (filter.category() != null) {
            conditions.add(Filters.eq("referral.category", filter.category().code()));
        }
        if (after != null) {
            conditions.add(after.condition());
        }
        List<CaseDocument> found =
                cases.list(Filters.and(conditions), Sorts.descending("referral.referredOn", "caseId"), limit + 1);
        boolean more = found.size() > limit;
        List<CaseDocument> shown = more ? found.subList(0, limit) : found;
        return new Page(lines(shown), more ? Cursor.of(shown.getLast()).text() : null);
    }

    private List<Line> lines(List<CaseDocument> shown) {
        Map<String, PersonCard> who =
                persons.findAll(shown.stream().map(CaseDocument::personId).toList());
        Map<String, PlacementStatus> how =
                placements.findAll(shown.stream().map(CaseDocument::caseId).toList());
        return shown.stream()
                .map(document -> new Line(
                        document,
                        who.get(document.personId()),
                        how.get(document.caseId()),
                        dueOn(document),
                        CaseClocks.open(clocks(document))))
                .toList();
    }

    /** R27 and R28: the clocks of a case, as they stand today. */
    public List<CaseClock> clocks(CaseDocument document) {
        return CaseClocks.of(document, rules, LocalDate.now(today));
    }

    /** R27 and R28: when the next of them is due; null when none is, or nobody can tell while it is stopped. */
    public @Nullable LocalDate dueOn(CaseDocument document) {
        CaseClock clock = CaseClocks.open(clocks(document));
        return clock == null ? null : clock.dueOn();
    }

    /** One case with the versions it shows. */
    public Optional<Seen<CaseDocument>> find(String caseId) {
        return cases.findSeen(caseId);
    }

    /** Who the person is. */
    public Optional<PersonCard> person(String personId) {
        return persons.find(personId);
    }

    /** How a case goes on after its project. */
    public Optional<PlacementStatus> placement(String caseId) {
        return placements.find(caseId);
    }

    /** Some cases by id; those that there are. */
    public List<CaseDocument> findAll(Collection<String> caseIds) {
        return List.copyOf(cases.findAll(caseIds).values());
    }

    /** How some cases go on after their project, by case. */
    public Map<String, PlacementStatus> placements(Collection<String> caseIds) {
        return placements.findAll(caseIds);
    }

    /** Names of the persons of some cases, by case. */
    public Map<String, String> names(List<CaseDocument> documents) {
        Map<String, PersonCard> who =
                persons.findAll(documents.stream().map(CaseDocument::personId).toList());
        Map<String, String> names = new HashMap<>();
        documents.forEach(document -> {
            PersonCard person = who.get(document.personId());
            if (person != null) {
                names.put(document.caseId(), person.name());
            }
        });
        return names;
    }

    /** The story of a case, from the first event on, after a position (-1 for the beginning). */
    public List<TimelineEntry> timeline(String caseId, long after, int limit) {
        return timeline.list(
                Filters.and(Filters.eq("caseId", caseId), Filters.gt("position", after)),
                Sorts.ascending("position"),
                limit);
    }

    /** The same from the latest event back, before a position (Long.MAX_VALUE for the latest). */
    public List<TimelineEntry> latest(String caseId, long before, int limit) {
        return timeline.list(
                Filters.and(Filters.eq("caseId", caseId), Filters.lt("position", before)),
                Sorts.descending("position"),
                limit);
    }

    /** Waits until a case shows what a command did. */
    public void await(String caseId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            cases.await(caseId, caseId, outcome.sequence());
        }
    }

    /** Waits until a person's card is there. */
    public void awaitPerson(String personId) {
        persons.await(personId, personId, 0);
    }
}
