package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.rulebook.RuleBooks;
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
    private final KnownPersons persons;
    private final ViewReader<TimelineEntry> timeline;
    private final ViewReader<PlacementStatus> placements;
    private final RuleBooks rules;
    private final StandIns standIns;
    private final Clock today;

    CaseQueries(
            Views views,
            Cases cases,
            KnownPersons persons,
            Timeline timeline,
            PlacementStatuses placements,
            RuleBooks rules,
            StandIns standIns,
            Clock today) {
        this.cases = views.reader(cases);
        this.persons = persons;
        this.timeline = views.reader(timeline);
        this.placements = views.reader(placements);
        this.rules = rules;
        this.standIns = standIns;
        this.today = today;
    }

    /** R27, R28 and R40: the clocks of a case, as they stand today. */
    public List<CaseClock> clocks(CaseDocument document) {
        LocalDate day = LocalDate.now(today);
        List<CaseClock> clocks = new ArrayList<>(CaseClocks.of(document, rules, day));
        CaseClocks.evaluation(document, rules, day).ifPresent(clocks::add);
        return clocks;
    }

    /** R27, R28 and R40: when the next of them is due; null when none is, or nobody can tell while it is stopped. */
    public @Nullable LocalDate dueOn(CaseDocument document) {
        CaseClock clock = CaseClocks.open(clocks(document));
        return clock == null ? null : clock.dueOn();
    }

    /** One case with the versions it shows. */
    public Optional<Seen<CaseDocument>> find(String caseId) {
        return cases.findSeen(caseId).map(this::withStandIn);
    }

    private Seen<CaseDocument> withStandIn(Seen<CaseDocument> seen) {
        CaseDocument document = seen.body();
        return document == null ? seen : new Seen<>(seen.id(), standIns.addTo(document), seen.seen(), seen.revision());
    }

    /** Who the person is, for a reader to whom several records of one human being are one or not. */
    public Optional<PersonCard> person(String personId, boolean asOne) {
        return persons.of(personId, asOne);
    }

    /** The cases of some persons within somebody's reach, the latest first. */
    public List<CaseDocument> ofPersons(Reach reach, Collection<String> personIds, int limit) {
        Bson within = reach.condition().orElse(null);
        return within == null || personIds.isEmpty()
                ? List.of()
                : cases.list(
                        Filters.and(within, Filters.in("personId", personIds)),
                        Sorts.descending("referral.referredOn", "caseId"),
                        limit);
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

    /** Names of the persons of some cases, by case; for the same reader. */
    public Map<String, String> names(List<CaseDocument> documents, boolean asOne) {
        Map<String, PersonCard> who =
                persons.of(documents.stream().map(CaseDocument::personId).toList(), asOne);
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
        persons.await(personId);
    }
}
