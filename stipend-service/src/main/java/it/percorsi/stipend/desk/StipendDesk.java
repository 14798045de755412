package it.percorsi.stipend.desk;

import it.percorsi.events.codes.ReductionReason;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.outages.Outage;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.stipends.AgreeStipend;
import it.percorsi.stipend.stipends.ApproveStipend;
import it.percorsi.stipend.stipends.LeaveStipendWhole;
import it.percorsi.stipend.stipends.ReduceStipend;
import it.percorsi.stipend.stipends.StipendId;
import it.percorsi.stipend.views.agreements.Agreements;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.Months;
import it.percorsi.stipend.views.months.StipendState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what people ask for, sends it, and waits until what they read shows it. */
@Component
public final class StipendDesk {

    private final Commands commands;
    private final Placements placements;
    private final Agreements agreements;
    private final Months months;
    private final DatesInTime dates;

    StipendDesk(Commands commands, Placements placements, Agreements agreements, Months months, DatesInTime dates) {
        this.commands = commands;
        this.placements = placements;
        this.agreements = agreements;
        this.months = months;
        this.dates = dates;
    }

    /** Fixes or amends the amount of a whole month (R11, R15). */
    public CommandOutcome agree(String placementId, long monthlyCents, LocalDate agreedOn) {
        KnownPlacement placement = placements.known(placementId);
        Optional<String> computedNext =
                Outage.unlessDocumentsAreAway(() -> lastWaiting(placement)).orElse(Optional.empty());
        AgreeStipend command = new AgreeStipend(
                placementId,
                placement.caseId(),
                placement.personId(),
                placement.ambito(),
                placement.municipality(),
                placement.instrument(),
                placement.tutor(),
                monthlyCents,
                dates.past(agreedOn));
        CommandOutcome outcome = commands.send(command, CommandContext.current().aboutAPart());
        if (outcome.sequence() >= 0) {
            agreements.await(placementId, outcome.aggregateId(), outcome.sequence());
            computedNext.ifPresent(month -> months.await(month, outcome.aggregateId(), outcome.sequence()));
        }
        return outcome;
    }

    /** The tutor reduces (R18). */
    public CommandOutcome reduce(
            StipendId stipend,
            long reductionCents,
            List<ReductionReason> reasons,
            @Nullable String note,
            String tutor,
            LocalDate decidedOn) {
        return send(
                stipend,
                new ReduceStipend(
                        stipend.placementId(),
                        stipend.month(),
                        reductionCents,
                        reasons,
                        note == null ? "" : note,
                        tutor,
                        dates.past(decidedOn)));
    }

    /** The tutor leaves the stipend whole (R18). */
    public CommandOutcome leaveWhole(StipendId stipend, @Nullable String note, String tutor, LocalDate decidedOn) {
        return send(
                stipend,
                new LeaveStipendWhole(
                        stipend.placementId(),
                        stipend.month(),
                        note == null ? "" : note,
                        tutor,
                        dates.past(decidedOn)));
    }

    /** Approves for payment (R23), on the amount that the approver has seen when it is given. */
    public CommandOutcome approve(StipendId stipend, @Nullable Long payableCents, LocalDate approvedOn) {
        return send(
                stipend,
                new ApproveStipend(stipend.placementId(), stipend.month(), payableCents, dates.past(approvedOn)));
    }

    private CommandOutcome send(StipendId stipend, Object command) {
        CommandOutcome outcome = commands.send(command, CommandContext.current().aboutAPart());
        months.await(stipend.text(), outcome.aggregateId(), outcome.sequence());
        return outcome;
    }

    /** The month that an agreement would compute last: only to wait for it, so that nothing depends on the list. */
    private Optional<String> lastWaiting(KnownPlacement placement) {
        return months.ofCase(placement.caseId()).stream()
                .filter(month -> month.placementId().equals(placement.placementId()))
                .filter(month -> month.state() == StipendState.WITHOUT_AGREEMENT)
                .map(MonthlyStipend::stipendId)
                .findFirst();
    }
}
