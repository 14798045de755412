package it.percorsi.referral.team;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.BreakGlass;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with the équipe of a case, by page or by program. Whether the case is theirs is known before. */
@Component
class Teams {

    private final CaseQueries cases;
    private final ViewReader<CaseTeam> teams;
    private final BreakGlass breakGlass;
    private final Commands commands;

    Teams(CaseQueries cases, Views views, CaseTeamView view, BreakGlass breakGlass, Commands commands) {
        this.cases = cases;
        this.teams = views.reader(view);
        this.breakGlass = breakGlass;
        this.commands = commands;
    }

    /**
     * What a caller is shown.
     *
     * @param version the case's version
     * @param team the équipe; null while the case has none
     * @param healthShown whether profile and programme are for the caller
     */
    record Shown(long version, @Nullable CaseTeam team, boolean healthShown) {}

    /**
     * For one caller.
     *
     * @param field where a reason may be given by who could not read the texts otherwise
     * @param reason its code; null when none was given
     */
    Shown of(Caller caller, String caseId, String field, @Nullable String reason) {
        Seen<CaseDocument> seen = cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
        boolean health = breakGlass.shows(caller, Objects.requireNonNull(seen.body()), field, reason);
        CaseTeam team = teams.find(caseId).orElse(null);
        return new Shown(seen.lastOf(caseId), team == null || health ? team : team.withoutHealth(), health);
    }

    CommandOutcome take(String caseId, CaseSteps.Step step) {
        CommandOutcome outcome = commands.send(step.command(caseId));
        if (outcome.sequence() >= 0) {
            teams.await(caseId, caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
        return outcome;
    }
}
