package it.percorsi.referral.appointments;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments: of an operator in a period, of a case, and what becomes of them. */
@RestController
class AppointmentsApi {

    private static final int MOST_DAYS = 31;

    private final Appointments appointments;
    private final OperatorCalendar calendar;

    AppointmentsApi(Appointments appointments, OperatorCalendar calendar) {
        this.appointments = appointments;
        this.calendar = calendar;
    }

    /** The new appointment. */
    record Booked(String appointmentId) {}

    /** An appointment with the person's name, where it is for the caller. */
    record Line(Appointment appointment, @Nullable String name) {}

    /** At most 31 days, the first and the last included; of the caller when no operator is named. */
    @GetMapping("/api/v1/appointments")
    List<Line> ofOperator(
            Caller caller,
            @RequestParam(defaultValue = "") String operator,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInput("to", "calendar-period");
        }
        return calendar.read(caller, calendar.operator(caller, operator), from, to).stream()
                .map(meeting -> new Line(meeting.appointment(), meeting.name()))
                .toList();
    }

    /** The latest day first. */
    @GetMapping("/api/v1/cases/{caseId}/appointments")
    ResponseEntity<List<Appointment>> ofCase(@PathVariable String caseId) {
        return ResponseEntity.ok().eTag(tag(caseId)).body(appointments.ofCase(caseId));
    }

    @GetMapping("/api/v1/appointments/{appointmentId}")
    ResponseEntity<Appointment> one(@PathVariable String appointmentId) {
        Appointment found = appointments.find(appointmentId);
        return ResponseEntity.ok().eTag(tag(found.caseId())).body(found);
    }

    @PostMapping("/api/v1/cases/{caseId}/appointments")
    ResponseEntity<Booked> book(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody AppointmentSteps.Booking body) {
        Appointments.Booked booked = appointments.book(caller, caseId, body);
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + booked.appointmentId()))
                .eTag(booked.outcome().etag())
                .body(new Booked(booked.appointmentId()));
    }

    @PostMapping("/api/v1/appointments/{appointmentId}/move")
    ResponseEntity<Void> move(
            Caller caller, @PathVariable String appointmentId, @Valid @RequestBody AppointmentSteps.Move body) {
        return answer(appointments.move(caller, appointmentId, body));
    }

    @PostMapping("/api/v1/appointments/{appointmentId}/cancellation")
    ResponseEntity<Void> cancel(
            @PathVariable String appointmentId, @Valid @RequestBody AppointmentSteps.Cancellation body) {
        return answer(appointments.cancel(appointmentId, body));
    }

    @PostMapping("/api/v1/appointments/{appointmentId}/missed")
    ResponseEntity<Void> missed(@PathVariable String appointmentId) {
        return answer(appointments.missed(appointmentId));
    }

    @PostMapping("/api/v1/appointments/{appointmentId}/kept")
    ResponseEntity<Void> kept(@PathVariable String appointmentId) {
        return answer(appointments.kept(appointmentId));
    }

    /** What is said of an appointment is said of its case, whose version it is. */
    private String tag(String caseId) {
        return "\"" + appointments.version(caseId) + "\"";
    }

    private static ResponseEntity<Void> answer(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
