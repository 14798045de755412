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
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases in programmes, and what is done about them (R41). Whether the case is the caller's is known before. */
@Component
class CasePaths {

    /** A case takes no more paths. */
    private static final int MOST_OF_CASE = 20;

    private static final Comparator<CasePath> LATEST_FIRST = Comparator.<CasePath, LocalDate>comparing(
                    path -> path.endedOn() == null ? LocalDate.MAX : path.endedOn())
            .thenComparing(CasePath::takenOn)
            .reversed();

    private static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}");

    private final ViewReader<PathsOfCase> paths;
    private final Programmes programmes;
    private final CaseQueries cases;
    private final AccessLog accesses;
    private final Commands commands;

    CasePaths(
            Views views,
            CasePathsView paths,
            Programmes programmes,
            CaseQueries cases,
            AccessLog accesses,
            Commands commands) {
        this.paths = views.reader(paths);
        this.programmes = programmes;
        this.cases = cases;
        this.accesses = accesses;
        this.commands = commands;
    }

    /** A path of a case; person and municipality of today are null in the moment before they are known. */
    record Line(@Nullable String name, @Nullable String municipality, CasePath path) {}

    /** Those of some cases; {@code next} is the cursor of what follows, null at the end. */
    record Page(List<Line> lines, @Nullable String next) {}

    /** Those of a programme, {@code limit} cases with all of theirs, for who sees every case; it is kept who has seen them. */
    Page of(Caller caller, String programmeId, @Nullable String after, int limit) {
        if (after != null && !CURSOR.matcher(after).matches()) {
            throw new BadInput("after", "unreadable");
        }
        List<PathsOfCase> found = paths.list(
                Filters.and(
                        Filters.eq("ambito", caller.ambito()),
                        Filters.eq("programmeId", programmeId),
                        Filters.gt("caseId", after == null ? "" : after)),
                Sorts.ascending("caseId"),
                limit + 1);
        boolean more = found.size() > limit;
        List<PathsOfCase> shown = more ? found.subList(0, limit) : found;
        List<String> caseIds = shown.stream().map(PathsOfCase::caseId).toList();
        accesses.record(caller, AccessLog.Kind.SEARCH, caseIds, null);
        List<CaseDocument> documents = cases.findAll(caseIds);
        Map<String, String> names = cases.names(documents, CaseFields.asOne(caller));
        Map<String, String> municipalities =
                documents.stream().collect(Collectors.toMap(CaseDocument::caseId, CaseDocument::municipality));
        return new Page(
                shown.stream()
                        .flatMap(one -> one.paths().reversed().stream())
                        .map(path -> new Line(names.get(path.caseId()), municipalities.get(path.caseId()), path))
                        .toList(),
                more ? shown.getLast().caseId() : null);
    }

    /** The paths of a case under all programmes: the one that it runs under, then those that ended, the latest first. */
    List<CasePath> ofCase(String ambito, String caseId) {
        return paths
                .list(
                        Filters.and(Filters.eq("ambito", ambito), Filters.eq("caseId", caseId)),
                        Sorts.ascending("programmeId"),
                        MOST_OF_CASE)
                .stream()
                .flatMap(one -> one.paths().reversed().stream())
                .sorted(LATEST_FIRST)
                .toList();
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
            paths.await(PathsOfCase.idOf(caseId, programmeId), caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
        return outcome;
    }
}
