package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.casefile.ProgrammePathCompleted;
import it.percorsi.events.casefile.ProgrammePathEvent;
import it.percorsi.events.casefile.ProgrammePathLeft;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** R41: a case runs under one funded programme at a time, through its phases in their order. */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class ProgrammeOfCase {

    private static final int MOST = 500;
    private static final int MOST_PATHS = 20;

    private final Path path;
    private final Standing standing;
    private ReferralSubmitted referral;
    private @Nullable ProgrammePathTaken taken;
    private int meetings;
    private int paths;
    private LocalDate latest = LocalDate.MIN;
    private final Set<String> completed = new HashSet<>();
    /** When each phase began, as far as the case has come. */
    private final List<LocalDate> entered = new ArrayList<>();

    ProgrammeOfCase(Path path, Standing standing) {
        this.path = path;
        this.standing = standing;
    }

    @CommandHandler
    void handle(TakeProgrammePath taking, FundedPlaces places) {
        standing.mustGoOn();
        path.mustBeEndorsedOn(taking.takenOn());
        standing.mustNotHaltOn(taking.takenOn());
        if (taken != null) {
            throw Refused.now("already-in-programme", "R41").with(taken.programme());
        }
        if (completed.contains(taking.programmeId())) {
            throw Refused.now("programme-path-completed", "R41").with(taking.programme());
        }
        InOrder.mustNotPrecede(taking.takenOn(), latest);
        if (paths >= MOST_PATHS) {
            throw Refused.now("too-many-in-case", null).with(String.valueOf(MOST_PATHS));
        }
        places.take(referral.ambito(), taking.programmeId(), referral.caseId(), taking.takenOn());
        apply(new ProgrammePathTaken(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                taking.programmeId(),
                taking.programme(),
                taking.phases(),
                taking.takenOn()));
        enter(taking.programmeId(), 1, taking.phases().getFirst().name(), taking.takenOn());
    }

    @CommandHandler
    void handle(EnterProgrammePhase next) {
        standing.mustGoOn();
        ProgrammePathTaken running = mustRun();
        if (next.phase() != entered.size() + 1
                || next.phase() > running.phases().size()) {
            throw Refused.now("phase-not-next", "R41");
        }
        standing.mustNotHaltOn(next.enteredOn());
        InOrder.mustNotPrecede(next.enteredOn(), latest);
        enter(
                running.programmeId(),
                next.phase(),
                running.phases().get(next.phase() - 1).name(),
                next.enteredOn());
    }

    private void enter(String programmeId, int phase, String name, LocalDate on) {
        apply(new ProgrammePhaseEntered(
                referral.caseId(), referral.ambito(), referral.municipality(), programmeId, phase, name, on));
    }

    /** What the programme does not pay for is borne by the person or by the service that sent the person. */
    @CommandHandler
    void handle(RecordProgrammeMeeting meeting, FundedPlaces places) {
        standing.mustGoOn();
        ProgrammePathTaken running = mustRun();
        MeetingFitsItsPhase.check(meeting, running.phases(), entered);
        standing.mustNotHaltOn(meeting.heldOn());
        hold(running, meeting, places);
    }

    /** A meeting that was booked took place: it counts in the phase of its day, if that one and that day are paid for. */
    void keptBy(OpenAppointment held, FundedPlaces places) {
        int phase =
                (int) entered.stream().filter(day -> !day.isAfter(held.on())).count();
        if (taken != null
                && phase > 0
                && taken.phases().get(phase - 1).funded()
                && places.pays(taken.programmeId(), held.on())) {
            standing.mustGoOn();
            standing.mustNotHaltOn(held.on());
            hold(
                    taken,
                    new RecordProgrammeMeeting(
                            referral.caseId(),
                            phase,
                            held.on(),
                            held.minutes(),
                            held.operatorName(),
                            MeetingPayer.FUNDING),
                    places);
        }
    }

    private void hold(ProgrammePathTaken running, RecordProgrammeMeeting meeting, FundedPlaces places) {
        if (meetings >= MOST) {
            throw Refused.now("too-many-in-case", null).with(String.valueOf(MOST));
        }
        if (meeting.payer() == MeetingPayer.FUNDING) {
            places.use(running.programmeId(), referral.caseId(), meeting.heldOn());
        }
        apply(new ProgrammeMeetingHeld(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                running.programmeId(),
                meeting.phase(),
                meeting.heldOn(),
                meeting.minutes(),
                meeting.operator(),
                meeting.payer()));
    }

    /** What comes after the last phase that is paid for may be left out. */
    @CommandHandler
    void handle(CompleteProgrammePath completion) {
        standing.mustGoOn();
        ProgrammePathTaken running = mustRun();
        if (running.phases().stream().skip(entered.size()).anyMatch(ProgrammePhase::funded)) {
            throw Refused.now("phases-to-come", "R41");
        }
        standing.mustNotHaltOn(completion.completedOn());
        InOrder.mustNotPrecede(completion.completedOn(), latest);
        apply(new ProgrammePathCompleted(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                running.programmeId(),
                entered.size(),
                completion.completedOn()));
    }

    /** Also while the case stands still: who does not come any more holds no place. */
    @CommandHandler
    void handle(LeaveProgrammePath leaving, FundedPlaces places) {
        standing.mustBeOpen();
        ProgrammePathTaken running = mustRun();
        if (leaving.reason() == PathLeaveReason.UNKNOWN) {
            throw Refused.ever("leave-reason-unknown", "R41");
        }
        InOrder.mustNotPrecede(leaving.leftOn(), latest);
        places.giveBack(running.programmeId(), referral.caseId());
        apply(new ProgrammePathLeft(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                running.programmeId(),
                entered.size(),
                leaving.reason(),
                leaving.leftOn()));
    }

    /** The path that the case is on. */
    ProgrammePathTaken mustRun() {
        if (taken == null) {
            throw Refused.now("not-in-programme", "R41");
        }
        return taken;
    }

    /** Whether a path was completed or left is said before the case ends, which it does after all that was done. */
    void mustBeOverOn(LocalDate day) {
        mustBeOver();
        InOrder.mustNotPrecede(day, latest);
        path.mustBeOverOn(day);
    }

    void mustBeOver() {
        if (taken != null) {
            throw Refused.now("programme-path-open", "R41").with(taken.programme());
        }
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
    }

    @EventSourcingHandler
    void on(ProgrammePathEvent event) {
        switch (event) {
            case ProgrammePathTaken e -> {
                taken = e;
                entered.clear();
                meetings = 0;
                paths++;
                was(e.takenOn());
            }
            case ProgrammePhaseEntered e -> {
                entered.add(e.enteredOn());
                was(e.enteredOn());
            }
            case ProgrammeMeetingHeld e -> {
                meetings++;
                was(e.heldOn());
            }
            case ProgrammePathCompleted e -> {
                completed.add(e.programmeId());
                taken = null;
                was(e.completedOn());
            }
            case ProgrammePathLeft e -> {
                taken = null;
                was(e.leftOn());
            }
        }
    }

    private void was(LocalDate day) {
        latest = day.isAfter(latest) ? day : latest;
    }
}
