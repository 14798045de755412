package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.referred;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ProgrammeMeetingHeld;
import it.percorsi.events.casefile.ProgrammePathCompleted;
import it.percorsi.events.casefile.ProgrammePathLeft;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** A case under a funded programme: what has happened to it there, and what is asked of it. */
final class ProgrammeFixture {

    static final String PROGRAMME = "programme-1";
    static final String NAME = "SOSteniAMOci";

    static final List<ProgrammePhase> PHASES = List.of(
            new ProgrammePhase("Raccordo", 1, 0, true),
            new ProgrammePhase("Accoglienza", 2, 0, true),
            new ProgrammePhase("Consulenza", 0, 0, false));

    private ProgrammeFixture() {}

    /** A forwarded case to which this has happened, where the programmes have these paths. */
    static TestExecutor<CaseFile> given(FundedPlaces places, CaseFileEvent... more) {
        AggregateTestFixture<CaseFile> fixture = CaseFixture.fixture(person -> List.of(), places);
        fixture.registerInjectableResource(new PaperDiary());
        List<Object> before = new ArrayList<>(List.of(referred(), endorsed()));
        before.addAll(Arrays.asList(more));
        return fixture.given(before);
    }

    static TakeProgrammePath take(LocalDate day) {
        return new TakeProgrammePath(CASE, PROGRAMME, NAME, PHASES, day);
    }

    static ProgrammePathTaken taken() {
        return new ProgrammePathTaken(CASE, "person-1", "legnano", HERE, PROGRAMME, NAME, PHASES, DAY.plusDays(10));
    }

    static ProgrammePhaseEntered entered(int phase, int day) {
        return new ProgrammePhaseEntered(
                CASE, "legnano", HERE, PROGRAMME, phase, PHASES.get(phase - 1).name(), DAY.plusDays(day));
    }

    static RecordProgrammeMeeting meet(int phase, int day, MeetingPayer payer) {
        return new RecordProgrammeMeeting(CASE, phase, DAY.plusDays(day), 60, "Sara", payer);
    }

    static ProgrammeMeetingHeld met(int phase, int day, MeetingPayer payer) {
        return new ProgrammeMeetingHeld(CASE, "legnano", HERE, PROGRAMME, phase, DAY.plusDays(day), 60, "Sara", payer);
    }

    static ProgrammePathLeft left(int day) {
        return new ProgrammePathLeft(
                CASE, "legnano", HERE, PROGRAMME, 1, PathLeaveReason.FOUND_WORK, DAY.plusDays(day));
    }

    static ProgrammePathCompleted completed(int day) {
        return new ProgrammePathCompleted(CASE, "legnano", HERE, PROGRAMME, 2, DAY.plusDays(day));
    }

    static EnterProgrammePhase enter(int phase, int day) {
        return new EnterProgrammePhase(CASE, phase, DAY.plusDays(day));
    }

    static CompleteProgrammePath complete(int day) {
        return new CompleteProgrammePath(CASE, DAY.plusDays(day));
    }

    static LeaveProgrammePath leave(int day) {
        return new LeaveProgrammePath(CASE, PathLeaveReason.FOUND_WORK, DAY.plusDays(day));
    }

    static BookAppointment book(int day) {
        return AppointmentScene.book(
                AppointmentScene.ONE,
                AppointmentKind.PROGRAMME,
                AppointmentScene.slot(DAY.plusDays(day), LocalTime.NOON));
    }
}
