package it.percorsi.placement.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.placement.PlacementTransferred;
import it.percorsi.placement.calendar.WorkingPeriod;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.rulebook.RuleBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person at one company, from the proposal to the outcome. */
@Aggregate(cache = "aggregateCache")
class Placement {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String placementId;

    private PlacementProposed proposal;
    private Residence residence;
    private final StartRequirements requirements = new StartRequirements();
    private final AttendanceRegister register = new AttendanceRegister();
    private @Nullable WorkingPeriod period;
    private boolean ended;
    private boolean hired;

    @SuppressWarnings("NullAway.Init") // filled by the first event
    Placement() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // filled by the event applied
    Placement(ProposePlacement command, KnownFacts known, RuleBook rules) {
        apply(Proposal.accepted(command, known, rules));
    }

    @CommandHandler
    void authorise(AuthorisePlacement command) {
        requirements.mustNotBeAuthorised();
        apply(facts().authorised(command));
    }

    @CommandHandler
    void insure(ActivateInsurance command) {
        StageRules.onlyBeforeTheEnd(ended);
        LengthRules.endDoesNotComeFirst(command.validFrom(), command.validTo());
        apply(facts().insured(command));
    }

    @CommandHandler
    void sign(SignAgreement command) {
        requirements.mustNotBeSignedBy(command.party());
        apply(facts().signed(command));
    }

    @CommandHandler
    void start(StartPlacement command, KnownFacts known) {
        StageRules.startsOnce(period);
        ProposalRules.caseGoesOn(proposal.caseId(), known);
        LocalDate first = command.startedOn();
        requirements.mustBeCompleteOn(first);
        known.company(proposal.companyId())
                .ifPresent(company -> ProposalRules.borsaLavoroHasAConvention(proposal.instrument(), company, first));
        apply(facts().started(command));
    }

    @CommandHandler
    void record(RecordAttendance command, RuleBook rules) {
        LocalDate date = command.date();
        AttendanceRules.dayIsExpected(date, startedPeriod());
        AttendanceRules.minutesFitTheStatus(command.status(), command.minutes(), rules.attendance());
        AttendanceDay before = register.on(date);
        if (new AttendanceDay(date, command.status(), command.minutes()).equals(before)) {
            return;
        }
        AttendanceRules.monthIsOpen(YearMonth.from(date), register);
        apply(before == null ? facts().recorded(command) : facts().corrected(before, command));
    }

    @CommandHandler
    void record(RecordAttendanceDays command, RuleBook rules) {
        command.days().forEach(day -> record(day, rules));
    }

    @CommandHandler
    void confirm(ConfirmAttendanceMonth command) {
        WorkingPeriod started = startedPeriod();
        AttendanceRules.monthIsOpen(command.month(), register);
        AttendanceRules.monthIsComplete(command.month(), command.confirmedOn(), started, register);
        List<LocalDate> expected = started.expectedDays(command.month());
        String payer = residence.on(command.month().atDay(1));
        apply(facts().confirmed(command, payer, expected, register.recorded(expected)));
    }

    @CommandHandler
    void complete(CompletePlacement command) {
        EndRules.completionIsNotEarly(command.completedOn(), runningPeriod());
        apply(facts().completed(command));
    }

    @CommandHandler
    void endEarly(EndPlacementEarly command) {
        EndRules.earlyEndIsEarly(command.endedOn(), runningPeriod());
        EndRules.endFitsTheAttendance(command.endedOn(), register);
        apply(facts().endedEarly(command));
    }

    @CommandHandler
    void hire(HirePerson command) {
        WorkingPeriod worked = startedPeriod();
        StageRules.hiresOnce(hired);
        EndRules.hiringFollowsThePlacement(command.hiredOn(), proposal.instrument(), ended, worked);
        apply(facts().hired(command));
    }

    /** R37: the placement goes to whose resident the person is. */
    void follow(TransferPlacements transfer) {
        if (!transfer.municipality().equals(proposal.municipality())) {
            apply(facts().transferred(transfer));
        }
    }

    private PlacementFacts facts() {
        return new PlacementFacts(proposal);
    }

    private WorkingPeriod startedPeriod() {
        return StageRules.onlyWhenStarted(period);
    }

    private WorkingPeriod runningPeriod() {
        WorkingPeriod started = startedPeriod();
        StageRules.onlyBeforeTheEnd(ended);
        return started;
    }

    @EventSourcingHandler
    void on(PlacementProposed event) {
        placementId = event.placementId();
        proposal = event;
        residence = new Residence(event.municipality());
    }

    @EventSourcingHandler
    void on(PlacementTransferred event) {
        if (period == null) {
            requirements.mustBeAuthorisedAnew();
        }
        proposal = facts().in(event.municipality());
        residence.movedTo(event.municipality(), event.movedOn());
    }

    @EventSourcingHandler
    void on(PlacementAuthorised event) {
        requirements.authorised(event.authorisedOn());
    }

    @EventSourcingHandler
    void on(InsuranceActivated event) {
        requirements.insured(event);
    }

    @EventSourcingHandler
    void on(PlacementAgreementSigned event) {
        requirements.signed(event.party(), event.signedOn());
    }

    @EventSourcingHandler
    void on(PlacementStarted event) {
        period = new WorkingPeriod(event.startedOn(), event.endsOn(), Set.copyOf(event.workingDays()));
    }

    @EventSourcingHandler
    void on(AttendanceRecorded event) {
        register.keep(new AttendanceDay(event.date(), event.status(), event.minutes()));
    }

    @EventSourcingHandler
    void on(AttendanceCorrected event) {
        register.keep(new AttendanceDay(event.date(), event.status(), event.minutes()));
    }

    @EventSourcingHandler
    void on(AttendanceMonthConfirmed event) {
        register.confirm(event.month());
    }

    @EventSourcingHandler
    void on(PlacementCompleted event) {
        ended = true;
    }

    @EventSourcingHandler
    void on(PlacementEndedEarly event) {
        ended = true;
        period = startedPeriod().endingOn(event.endedOn());
    }

    @EventSourcingHandler
    void on(PersonHired event) {
        hired = true;
    }
}
