package it.percorsi.referral.absence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.team.OperatorAbsenceCalledOff;
import it.percorsi.events.team.OperatorAbsencePlanned;
import it.percorsi.events.team.OperatorAbsenceShortened;
import it.percorsi.events.team.TeamEvent;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The absences of an ambito's operators (R32). They are decided together, since each depends on the others. */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills it by replaying, and finds it by its id
final class AbsencesOfAmbito {

    @AggregateIdentifier
    private String absencesId;

    private String ambito;
    private final Map<String, Absence> absences = new LinkedHashMap<>();

    AbsencesOfAmbito() {}

    static String idOf(String ambito) {
        return "absences/" + ambito;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanAbsence plan) {
        AbsenceNeedsASubstitute.check(plan, absences.values());
        apply(new OperatorAbsencePlanned(
                plan.ambito(),
                plan.absenceId(),
                plan.operator(),
                plan.operatorName(),
                plan.firstDay(),
                plan.lastDay(),
                plan.substitute(),
                plan.substituteName(),
                plan.plannedOn()));
    }

    /** The substitute may have acted until yesterday, and stays who stood in then. */
    @CommandHandler
    void handle(ShortenAbsence shortening) {
        Absence absence = mustBeOpen(shortening, shortening.shortenedOn());
        if (shortening.lastDay().isBefore(absence.firstDay())) {
            throw Refused.ever("absence-backwards", null);
        }
        LocalDate yesterday = shortening.shortenedOn().minusDays(1);
        if (shortening.lastDay().isBefore(yesterday)) {
            throw Refused.ever("absence-days-gone", "R32").with(AbsenceNeedsASubstitute.text(yesterday));
        }
        if (!shortening.lastDay().isBefore(absence.lastDay())) {
            throw Refused.ever("absence-not-shorter", null).with(AbsenceNeedsASubstitute.text(absence.lastDay()));
        }
        apply(new OperatorAbsenceShortened(
                ambito,
                absence.absenceId(),
                absence.operator(),
                absence.substitute(),
                shortening.lastDay(),
                absence.lastDay(),
                shortening.shortenedOn()));
    }

    /** What has begun cannot be undone, only ended: somebody may have acted as substitute. */
    @CommandHandler
    void handle(CallOffAbsence off) {
        Absence absence = mustBeOpen(off, off.calledOffOn());
        if (absence.hasBegun(off.calledOffOn())) {
            throw Refused.now("absence-begun", null);
        }
        apply(new OperatorAbsenceCalledOff(
                ambito, absence.absenceId(), absence.operator(), absence.substitute(), off.calledOffOn()));
    }

    private Absence mustBeOpen(AbsenceCommand command, LocalDate today) {
        Absence absence = absences.get(command.absenceId());
        if (absence == null || !absence.isOpen(today)) {
            throw Refused.now("absence-not-open", null);
        }
        return absence;
    }

    @EventSourcingHandler
    void on(TeamEvent event) {
        absencesId = idOf(event.ambito());
        ambito = event.ambito();
        absences.put(event.absenceId(), Absence.after(absences.get(event.absenceId()), event));
    }
}
