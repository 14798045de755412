package it.percorsi.referral.programmes;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Row;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** What people and systems ask of programmes, and how a coordinator opens, changes and ends one (R41). */
@Component
public class Programmes {

    private static final int MOST = 100;
    private static final int MOST_CASES = 1000;

    private final ViewReader<ProgrammeDocument> programmes;
    private final ViewReader<PathsOfCase> paths;
    private final Commands commands;
    private final Clock clock;

    Programmes(Views views, ProgrammesView programmes, CasePathsView paths, Commands commands, Clock clock) {
        this.programmes = views.reader(programmes);
        this.paths = views.reader(paths);
        this.commands = commands;
        this.clock = clock;
    }

    /** The rule of rows: those of the caller's ambito. */
    public Optional<Row> open(Caller caller, String programmeId) {
        return seen(caller.ambito(), programmeId).map(seen -> Row.aboutNobody());
    }

    private Optional<Seen<ProgrammeDocument>> seen(String ambito, String programmeId) {
        return programmes.findSeen(programmeId).filter(seen -> {
            ProgrammeDocument body = seen.body();
            return body != null && body.ambito().equals(ambito);
        });
    }

    /** One of an ambito; empty when there is none. */
    Optional<ProgrammeDocument> find(String ambito, String programmeId) {
        return seen(ambito, programmeId).map(Seen::body);
    }

    /** Its version. */
    long version(String ambito, String programmeId) {
        return seen(ambito, programmeId)
                .orElseThrow(() -> new NotFound("programme", programmeId))
                .lastOf(programmeId);
    }

    /** The latest {@value #MOST}, each with how far it is used. */
    List<ProgrammeInUse> all(String ambito) {
        return used(ambito, latest(ambito));
    }

    private List<ProgrammeDocument> latest(String ambito) {
        return programmes.list(Filters.eq("ambito", ambito), Sorts.descending("firstDay", "programmeId"), MOST);
    }

    /** The names of the latest {@value #MOST}, by id. */
    public Map<String, String> names(String ambito) {
        Map<String, String> names = new LinkedHashMap<>();
        latest(ambito).forEach(one -> names.put(one.programmeId(), one.name()));
        return names;
    }

    /** The name of one; its id when there is none. */
    public String nameOf(String ambito, String programmeId) {
        return find(ambito, programmeId).map(ProgrammeDocument::name).orElse(programmeId);
    }

    /** The cases that run under one or have completed it. */
    public List<String> casesOf(String ambito, String programmeId) {
        return paths
                .list(
                        Filters.and(Filters.eq("ambito", ambito), Filters.eq("programmeId", programmeId)),
                        Sorts.ascending("caseId"),
                        MOST_CASES)
                .stream()
                .filter(one -> one.last().state() != PathState.LEFT)
                .map(PathsOfCase::caseId)
                .toList();
    }

    /** Those that take cases today and have a path left. */
    List<ProgrammeInUse> withRoom(String ambito) {
        return all(ambito).stream()
                .filter(one -> one.standing() == ProgrammeStanding.OPEN && one.free() > 0)
                .toList();
    }

    /** One with how far it is used. */
    ProgrammeInUse used(String ambito, String programmeId) {
        ProgrammeDocument one = find(ambito, programmeId).orElseThrow(() -> new NotFound("programme", programmeId));
        return used(ambito, List.of(one)).getFirst();
    }

    private List<ProgrammeInUse> used(String ambito, List<ProgrammeDocument> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Bson theirs = Filters.and(
                Filters.eq("ambito", ambito),
                Filters.in(
                        "programmeId",
                        some.stream().map(ProgrammeDocument::programmeId).toList()));
        Map<String, Long> cases = paths.countBy("place", theirs);
        Map<String, Long> leftBefore = paths.sumBy("programmeId", "leftBefore", theirs);
        LocalDate today = LocalDate.now(clock);
        return some.stream()
                .map(one -> ProgrammeInUse.of(one, cases, leftBefore.getOrDefault(one.programmeId(), 0L), today))
                .toList();
    }

    /** What came of opening one. */
    record Opened(String programmeId, CommandOutcome outcome) {}

    Opened open(Caller caller, ProgrammeSteps.NewProgramme wanted) {
        String programmeId = CommandContext.current().newId("programme");
        return new Opened(
                programmeId,
                send(
                        programmeId,
                        new OpenProgramme(
                                programmeId,
                                caller.ambito(),
                                wanted.name().strip(),
                                wanted.funder().strip(),
                                new Funding(wanted.firstDay(), wanted.lastDay(), wanted.paths()),
                                wanted.phasesInOrder(),
                                LocalDate.now(clock))));
    }

    CommandOutcome change(String programmeId, ProgrammeSteps.Change change) {
        return send(
                programmeId,
                new ChangeProgramme(
                        programmeId,
                        new Funding(change.firstDay(), change.lastDay(), change.paths()),
                        LocalDate.now(clock)));
    }

    CommandOutcome end(String programmeId, ProgrammeSteps.End end) {
        return send(programmeId, new EndProgramme(programmeId, end.endedOn()));
    }

    private CommandOutcome send(String programmeId, Object command) {
        CommandOutcome outcome = commands.send(command);
        if (outcome.sequence() >= 0) {
            programmes.await(programmeId, programmeId, outcome.sequence());
        }
        return outcome;
    }
}
