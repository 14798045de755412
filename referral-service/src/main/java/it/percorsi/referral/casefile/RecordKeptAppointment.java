package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A meeting that is no interview took place; that of an interview is recorded with {@link RecordInterview}. */
public record RecordKeptAppointment(
        @TargetAggregateIdentifier String caseId, String appointmentId, LocalDate recordedOn)
        implements AppointmentCommand {}
