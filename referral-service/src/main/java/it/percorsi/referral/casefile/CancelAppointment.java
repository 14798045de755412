package it.percorsi.referral.casefile;

import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Calls an appointment off. */
public record CancelAppointment(
        @TargetAggregateIdentifier String caseId,
        String appointmentId,
        CancellingParty by,
        CancellationReason reason,
        LocalDate cancelledOn)
        implements AppointmentCommand {}
