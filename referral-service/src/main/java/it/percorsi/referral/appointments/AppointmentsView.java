package it.percorsi.referral.appointments;

import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.casefile.AppointmentCancelled;
import it.percorsi.events.casefile.AppointmentEvent;
import it.percorsi.events.casefile.AppointmentKept;
import it.percorsi.events.casefile.AppointmentMissed;
import it.percorsi.events.casefile.AppointmentMoved;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document an appointment, folded from this service's own events. */
@Component
public class AppointmentsView implements View<Appointment> {

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Appointment> document() {
        return Appointment.class;
    }

    /** An operator's days in order, and a case's. */
    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("ambito", "operator", "appointmentOn", "startsAt"),
                List.of("caseId", "appointmentOn", "startsAt"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(Appointment.caseOf(id));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof AppointmentEvent event ? List.of(event.appointmentId()) : List.of();
    }

    @Override
    public @Nullable Appointment fold(@Nullable Appointment current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof AppointmentBooked e) {
            return booked(e, recorded.recordedAt());
        }
        if (current == null || !(recorded.event() instanceof AppointmentEvent event)) {
            return current;
        }
        Instant at = recorded.recordedAt();
        return switch (event) {
            case AppointmentBooked ignored -> current;
            case AppointmentMoved e -> moved(current, e, at);
            case AppointmentCancelled e ->
                current.as(AppointmentState.CANCELLED, e.by(), e.reason().told(), at);
            case AppointmentMissed ignored -> current.as(AppointmentState.MISSED, null, null, at);
            case AppointmentKept ignored -> current.as(AppointmentState.KEPT, null, null, at);
        };
    }

    private static Appointment booked(AppointmentBooked e, Instant at) {
        return new Appointment(
                e.appointmentId(),
                e.caseId(),
                e.ambito(),
                e.municipality(),
                e.kind(),
                e.appointmentOn(),
                e.startsAt(),
                e.minutes(),
                e.place(),
                e.operator(),
                e.operatorName(),
                AppointmentState.BOOKED,
                null,
                null,
                0,
                at);
    }

    private static Appointment moved(Appointment before, AppointmentMoved e, Instant at) {
        return new Appointment(
                before.appointmentId(),
                before.caseId(),
                before.ambito(),
                before.municipality(),
                before.kind(),
                e.appointmentOn(),
                e.startsAt(),
                e.minutes(),
                e.place(),
                e.operator(),
                e.operatorName(),
                before.state(),
                null,
                null,
                before.moves() + 1,
                at);
    }
}
