package it.percorsi.referral.monitoring;

import static it.percorsi.platform.security.Role.COMUNE;

import it.percorsi.events.codes.Referrer;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.access.BreakGlass;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.AcknowledgeObservation;
import it.percorsi.referral.monitoring.CaseMonitoring.Evaluation;
import it.percorsi.referral.monitoring.CaseMonitoring.Observation;
import it.percorsi.referral.rulebook.RuleBooks;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseProject;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people and systems follow a shared project. Whether the case is theirs is known before. */
@Component
class Monitoring {

    private final CaseQueries cases;
    private final ViewReader<CaseMonitoring> followed;
    private final RuleBooks books;
    private final BreakGlass breakGlass;
    private final Commands commands;
    private final Clock clock;

    Monitoring(
            CaseQueries cases,
            Views views,
            CaseMonitoringView view,
            RuleBooks books,
            BreakGlass breakGlass,
            Commands commands,
            Clock clock) {
        this.cases = cases;
        this.followed = views.reader(view);
        this.books = books;
        this.breakGlass = breakGlass;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What a caller is shown, the latest first.
     *
     * @param version the case's version
     * @param shared whether there is a shared project to follow
     * @param evaluationDueOn by when the next joint evaluation is due (R40); null while none is
     * @param overdue whether that day has passed
     * @param evaluations evaluations
     * @param observations observations (R45)
     * @param healthShown whether notes and observations are for the caller
     */
    record Shown(
            long version,
            boolean shared,
            @Nullable LocalDate evaluationDueOn,
            boolean overdue,
            List<Evaluation> evaluations,
            List<Observation> observations,
            boolean healthShown) {}

    /**
     * For one caller.
     *
     * @param field where a reason may be given by who could not read the texts otherwise
     * @param reason its code; null when none was given
     */
    Shown of(Caller caller, String caseId, String field, @Nullable String reason) {
        Seen<CaseDocument> seen = cases.find(caseId).orElseThrow(() -> new NotFound("case", caseId));
        CaseDocument document = Objects.requireNonNull(seen.body());
        boolean health = breakGlass.shows(caller, document, field, reason);
        CaseMonitoring all = followed.find(caseId).orElse(null);
        if (all == null) {
            return new Shown(seen.lastOf(caseId), false, null, false, List.of(), List.of(), health);
        }
        CaseMonitoring shown = health ? all : all.withoutHealth();
        LocalDate dueOn = dueOn(all, document);
        return new Shown(
                seen.lastOf(caseId),
                true,
                dueOn,
                dueOn != null && dueOn.isBefore(LocalDate.now(clock)),
                shown.evaluations().reversed(),
                shown.observations().reversed(),
                health);
    }

    /** R40: while the case stands still or is over nobody waits for an evaluation. */
    private @Nullable LocalDate dueOn(CaseMonitoring all, CaseDocument document) {
        CaseProject project = document.project();
        if (document.state() != CaseState.PROJECT_SHARED || project == null) {
            return null;
        }
        return all.evaluations().isEmpty()
                ? project.firstEvaluationBy(books)
                : all.evaluations().getLast().nextDueOn();
    }

    CommandOutcome take(String caseId, CaseSteps.Step step) {
        return await(caseId, commands.send(step.command(caseId)));
    }

    /** R45: a municipality and a specialist service read for themselves, nobody else for them. */
    CommandOutcome acknowledge(Caller caller, String caseId, int number) {
        return await(
                caseId,
                commands.send(new AcknowledgeObservation(caseId, number, referrer(caller), LocalDate.now(clock))));
    }

    static Referrer referrer(Caller caller) {
        return caller.is(COMUNE) ? Referrer.MUNICIPALITY : Referrer.SENDING_SERVICE;
    }

    private CommandOutcome await(String caseId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            followed.await(caseId, caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
        return outcome;
    }
}
