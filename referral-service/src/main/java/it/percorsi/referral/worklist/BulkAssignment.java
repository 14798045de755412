package it.percorsi.referral.worklist;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.casefile.AssignOperator;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Several cases get one operator. Each is a command of its own under a key made of the request's and the case's: one
 * refusal stops none of the others, and sending the whole again finishes what was interrupted and doubles nothing.
 */
@Component
public class BulkAssignment {

    /** How many cases at most. */
    public static final int MOST = 100;

    private final Commands commands;
    private final CaseQueries cases;
    private final CaseRows rows;
    private final Clock clock;

    BulkAssignment(Commands commands, CaseQueries cases, CaseRows rows, Clock clock) {
        this.commands = commands;
        this.cases = cases;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What became of one case.
     *
     * @param caseId the case
     * @param refusal why it was not assigned; null when it was
     */
    public record Outcome(String caseId, @Nullable Refused refusal) {}

    /** Assigns them one after the other; the outcomes stand in the order of the cases. */
    public List<Outcome> assign(Caller caller, List<String> caseIds, String operator, String operatorName) {
        Set<String> chosen = new LinkedHashSet<>(caseIds);
        Reach reach = rows.reach(caller);
        Set<String> within = cases.findAll(chosen).stream()
                .filter(reach::covers)
                .map(CaseDocument::caseId)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        CommandContext request = CommandContext.current();
        List<Outcome> outcomes = new ArrayList<>();
        @Nullable String last = null;
        CommandOutcome lastOutcome = new CommandOutcome("", -1);
        for (String caseId : chosen) {
            if (!within.contains(caseId)) {
                outcomes.add(new Outcome(caseId, Refused.now("no-such-case", null)));
                continue;
            }
            try {
                lastOutcome = commands.send(
                        new AssignOperator(caseId, operator, operatorName, today, false), request.part(caseId));
                last = caseId;
                outcomes.add(new Outcome(caseId, null));
            } catch (Refused refusal) {
                outcomes.add(new Outcome(caseId, refusal));
            }
        }
        if (last != null) {
            cases.await(last, lastOutcome);
        }
        return outcomes;
    }
}
