package it.percorsi.referral.casefile;

import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets another time, place or operator for an appointment, all at once. */
public record MoveAppointment(
        @TargetAggregateIdentifier String caseId,
        String appointmentId,
        AppointmentSlot slot,
        AppointmentPlace place,
        LocalDate movedOn)
        implements AppointmentCommand {}
