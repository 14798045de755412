package it.percorsi.referral.casefile;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets a day and an hour for a meeting (R27, R29). */
public record BookAppointment(
        @TargetAggregateIdentifier String caseId,
        String appointmentId,
        AppointmentKind kind,
        AppointmentSlot slot,
        AppointmentPlace place,
        LocalDate bookedOn) {}
