package it.percorsi.referral.programmes;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.TakeProgrammePath;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.KnownPersons;
import it.percorsi.referral.views.PersonCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases in programmes, and what is done about them (R41). Whether the case is the caller's is known before. */
@Component
class CasePaths {

    private static final int MOST_OF_CASE = 20;
    private static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}");

    private final ViewReader<CasePath> paths;
    private final Programmes programmes;
    private final CaseQueries cases;
    private final KnownPersons persons;
    private final AccessLog accesses;
    private final Commands commands;

    CasePaths(
            Views views,
            CasePathsView paths,
            Programmes programmes,
            CaseQueries cases,
            KnownPersons persons,
            AccessLog accesses,
            Commands commands) {
        this.paths = views.reader(paths);
        this.programmes = programmes;
        this.cases = cases;
        this.persons = persons;
        this.accesses = accesses;
        this.commands = commands;
    }

    /** A case in a programme; the name is null in the moment before the person's card is written. */
    record Line(@Nullable String name, CasePath path) {}

    /** Some of them; {@code next} is the cursor of what follows, null at the end. */
    record Page(List<Line> lines, @Nullable String next) {}

    /** Those of a programme, for who sees every case; it is kept who has seen them. */
    Page of(Caller caller, String programmeId, @Nullable String after, int limit) {
        if (after != null && !CURSOR.matcher(after).matches()) {
            throw new BadInput("after", "unreadable");
        }
        List<CasePath> found = paths.list(
                Filters.and(
                        Filters.eq("ambito", caller.ambito()),
                        Filters.eq("programmeId", programmeId),
                        Filters.gt("caseId", after == null ? "" : after)),
                Sorts.ascending("caseId"),
                limit + 1);
        boolean more = found.size() > limit;
        List<CasePath> shown = more ? found.subList(0, limit) : found;
        accesses.record(
                caller,
                AccessLog.Kind.SEARCH,
                shown.stream().map(CasePath::caseId).toList(),
                null);
        Map<String, PersonCard> who =
                persons.of(shown.stream().map(CasePath::personId).toList(), CaseFields.asOne(caller));
        return new Page(
                shown.stream()
                        .map(path -> {
                            PersonCard person = who.get(path.personId());
                            return new Line(person == null ? null : person.name(), path);
                        })
                        .toList(),
                more ? shown.getLast().caseId() : null);
    }

    /** The programmes of a case, the latest first. */
    List<CasePath> ofCase(String ambito, String caseId) {
        return paths.list(
                Filters.and(Filters.eq("ambito", ambito), Filters.eq("caseId", caseId)),
                Sorts.descending("takenOn"),
                MOST_OF_CASE);
    }

    /** The one that it runs under; empty when there is none. */
    static Optional<CasePath> running(List<CasePath> ofCase) {
        return ofCase.stream().filter(path -> path.state() == PathState.RUNNING).findFirst();
    }

    /** The version of the case. */
    long version(String caseId) {
        return cases.find(caseId)
                .orElseThrow(() -> new NotFound("case", caseId))
                .lastOf(caseId);
    }

    CommandOutcome take(Caller caller, String caseId, ProgrammeSteps.Taking taking) {
        ProgrammeDocument programme = programmes
                .find(caller.ambito(), taking.programmeId())
                .orElseThrow(() -> Refused.ever("programme-unknown", "R41"));
        return send(
                caseId,
                programme.programmeId(),
                new TakeProgrammePath(
                        caseId, programme.programmeId(), programme.name(), programme.phases(), taking.takenOn()));
    }

    /** What is done under the programme that the case runs under. */
    CommandOutcome go(Caller caller, String caseId, CaseSteps.Step step) {
        String programmeId = running(ofCase(caller.ambito(), caseId))
                .map(CasePath::programmeId)
                .orElse("");
        return send(caseId, programmeId, step.command(caseId));
    }

    private CommandOutcome send(String caseId, String programmeId, Object command) {
        CommandOutcome outcome = commands.send(command);
        if (outcome.sequence() >= 0 && !programmeId.isEmpty()) {
            paths.await(CasePath.idOf(caseId, programmeId), caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
        return outcome;
    }
}
