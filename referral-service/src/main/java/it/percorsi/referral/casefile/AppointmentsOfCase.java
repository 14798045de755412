package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.casefile.AppointmentCancelled;
import it.percorsi.events.casefile.AppointmentEvent;
import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.AppointmentMissed;
import it.percorsi.events.casefile.AppointmentMoved;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The meetings of a case that are still to be held, or of which nobody has said yet what became of them. Whatever holds
 * the case up, they can be called off.
 */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class AppointmentsOfCase {

    private static final int MOST = 20;

    private final Path path;
    private final Standing standing;
    private final ProgrammeOfCase programme;
    private final SupportOfWorker support;
    private ReferralSubmitted referral;
    private final Map<String, OpenAppointment> open = new HashMap<>();

    AppointmentsOfCase(Path path, Standing standing, SupportOfWorker support, ProgrammeOfCase programme) {
        this.path = path;
        this.standing = standing;
        this.support = support;
        this.programme = programme;
    }

    @CommandHandler
    void handle(BookAppointment booking, Bookings bookings) {
        mayMeet(booking.kind(), booking.slot(), booking.bookedOn());
        if (booking.kind() == AppointmentKind.UNKNOWN || booking.place() == AppointmentPlace.UNKNOWN) {
            throw Refused.ever("appointment-code-unknown", null);
        }
        if (open.size() >= MOST) {
            throw Refused.now("too-many-appointments", null).with(String.valueOf(MOST));
        }
        AppointmentSlot slot = booking.slot();
        bookings.take(referral.ambito(), booking.appointmentId(), slot);
        apply(new AppointmentBooked(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                booking.appointmentId(),
                booking.kind(),
                slot.on(),
                slot.startsAt(),
                slot.minutes(),
                booking.place(),
                slot.operator(),
                slot.operatorName(),
                booking.bookedOn()));
    }

    @CommandHandler
    void handle(MoveAppointment move, Bookings bookings) {
        OpenAppointment before = mustBeOpen(move);
        AppointmentSlot slot = move.slot();
        mayMeet(before.kind(), slot, move.movedOn());
        if (before.on().isBefore(move.movedOn())) {
            throw Refused.now("appointment-over", null);
        }
        if (move.place() == AppointmentPlace.UNKNOWN) {
            throw Refused.ever("appointment-code-unknown", null);
        }
        if (before.is(slot, move.place())) {
            throw Refused.now("appointment-not-moved", null);
        }
        bookings.take(referral.ambito(), before.id(), slot);
        apply(new AppointmentMoved(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                before.id(),
                before.kind(),
                slot.on(),
                slot.startsAt(),
                slot.minutes(),
                move.place(),
                slot.operator(),
                slot.operatorName(),
                before.on(),
                before.startsAt(),
                before.operator(),
                move.movedOn()));
    }

    /** R4: people are met once the municipality has forwarded; the presentation is before the first interview. */
    private void mayMeet(AppointmentKind kind, AppointmentSlot slot, LocalDate today) {
        standing.mustGoOn();
        path.mustBeEndorsed();
        if (kind == AppointmentKind.PROGRAMME) {
            programme.mustRun();
        }
        if (kind == AppointmentKind.PRESENTATION) {
            path.mustAwaitTheFirstInterviewOn(slot.on());
        }
        support.mayBeBooked(kind, slot);
        if (slot.on().isBefore(today)) {
            throw Refused.ever("appointment-in-the-past", null);
        }
    }

    @CommandHandler
    void handle(CancelAppointment cancellation, Bookings bookings) {
        OpenAppointment off = mustBeOpen(cancellation);
        if (cancellation.by() == CancellingParty.UNKNOWN || cancellation.reason() == CancellationReason.UNKNOWN) {
            throw Refused.ever("appointment-code-unknown", null);
        }
        bookings.release(off.id());
        apply(new AppointmentCancelled(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                off.id(),
                off.kind(),
                off.on(),
                off.startsAt(),
                off.operator(),
                cancellation.by(),
                cancellation.reason().told(),
                cancellation.cancelledOn()));
    }

    @CommandHandler
    void handle(RecordMissedAppointment missed, Bookings bookings) {
        OpenAppointment held = mustBeDue(missed, missed.recordedOn());
        bookings.release(held.id());
        apply(new AppointmentMissed(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                held.id(),
                held.kind(),
                held.on(),
                held.startsAt(),
                held.operator()));
    }

    /** R29: that an interview took place is recorded as the interview itself. */
    @CommandHandler
    void handle(RecordKeptAppointment kept, FundedPlaces places) {
        OpenAppointment held = mustBeDue(kept, kept.recordedOn());
        if (held.kind().interview().isPresent()) {
            throw Refused.now("interview-to-be-recorded", "R29");
        }
        if (held.kind() == AppointmentKind.PROGRAMME) {
            programme.keptBy(held, places);
        }
        keep(held);
    }

    /** An interview of that kind was held: what was booked for it on that day took place. */
    void keptBy(RecordInterview interview) {
        open.values().stream()
                .filter(one -> one.on().equals(interview.heldOn()))
                .filter(one ->
                        one.kind().interview().filter(interview.kind()::equals).isPresent())
                .min(Comparator.comparing(one -> one.startsAt()))
                .ifPresent(this::keep);
    }

    private void keep(OpenAppointment held) {
        apply(new AppointmentKept(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                held.id(),
                held.kind(),
                held.on(),
                held.startsAt(),
                held.minutes(),
                held.operator()));
    }

    private OpenAppointment mustBeDue(AppointmentCommand command, LocalDate today) {
        OpenAppointment held = mustBeOpen(command);
        if (held.on().isAfter(today)) {
            throw Refused.now("appointment-to-come", null);
        }
        return held;
    }

    private OpenAppointment mustBeOpen(AppointmentCommand command) {
        OpenAppointment found = open.get(command.appointmentId());
        if (found == null) {
            throw Refused.now("appointment-not-open", null);
        }
        return found;
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
    }

    @EventSourcingHandler
    void on(AppointmentEvent event) {
        switch (event) {
            case AppointmentBooked e -> keep(e, e.minutes(), e.place(), e.operator(), e.operatorName());
            case AppointmentMoved e -> keep(e, e.minutes(), e.place(), e.operator(), e.operatorName());
            case AppointmentCancelled e -> open.remove(e.appointmentId());
            case AppointmentMissed e -> open.remove(e.appointmentId());
            case AppointmentKept e -> open.remove(e.appointmentId());
        }
    }

    private void keep(
            AppointmentEvent event, int minutes, AppointmentPlace place, String operator, String operatorName) {
        open.put(
                event.appointmentId(),
                new OpenAppointment(
                        event.appointmentId(),
                        event.kind(),
                        event.appointmentOn(),
                        event.startsAt(),
                        minutes,
                        place,
                        operator,
                        operatorName));
    }
}
