package it.percorsi.referral.programmes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.programme.ProgrammeChanged;
import it.percorsi.events.programme.ProgrammeEnded;
import it.percorsi.events.programme.ProgrammeEvent;
import it.percorsi.events.programme.ProgrammeOpened;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.platform.commands.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A funded programme (R41). The cases that run under it are facts of the cases. */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills it by replaying, and finds it by its id
final class Programme {

    @AggregateIdentifier
    private String programmeId;

    private String ambito;
    private Funding funding;
    private boolean ended;

    Programme() {}

    @CommandHandler
    Programme(OpenProgramme opening, Register register) {
        if (opening.phases().stream().noneMatch(ProgrammePhase::funded)) {
            throw Refused.ever("no-funded-phase", "R41");
        }
        register.open(opening.programmeId(), opening.ambito(), opening.funding());
        apply(new ProgrammeOpened(
                opening.programmeId(),
                opening.ambito(),
                opening.name(),
                opening.funder(),
                opening.funding().firstDay(),
                opening.funding().lastDay(),
                opening.funding().paths(),
                opening.phases(),
                opening.openedOn()));
    }

    /** What was ended is not changed any more; a funder may prolong what has only run out. */
    @CommandHandler
    void handle(ChangeProgramme change, Register register) {
        mustNotBeOver();
        if (change.funding().equals(funding)) {
            throw Refused.now("programme-unchanged", null);
        }
        register.change(programmeId, change.funding());
        apply(new ProgrammeChanged(
                programmeId,
                ambito,
                change.funding().firstDay(),
                change.funding().lastDay(),
                change.funding().paths(),
                change.changedOn()));
    }

    @CommandHandler
    void handle(EndProgramme end, Register register) {
        mustNotBeOver();
        register.end(programmeId);
        apply(new ProgrammeEnded(programmeId, ambito, end.endedOn()));
    }

    private void mustNotBeOver() {
        if (ended) {
            throw Refused.now("programme-over", "R41");
        }
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        switch (event) {
            case ProgrammeOpened e -> {
                programmeId = e.programmeId();
                ambito = e.ambito();
                funding = new Funding(e.firstDay(), e.lastDay(), e.paths());
            }
            case ProgrammeChanged e -> funding = new Funding(e.firstDay(), e.lastDay(), e.paths());
            case ProgrammeEnded e -> ended = true;
        }
    }
}
