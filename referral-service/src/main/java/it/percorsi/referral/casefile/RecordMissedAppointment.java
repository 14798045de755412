package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The person did not come. */
public record RecordMissedAppointment(
        @TargetAggregateIdentifier String caseId, String appointmentId, LocalDate recordedOn)
        implements AppointmentCommand {}
