package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Priority;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The municipality of residence says how urgent it finds a referral that waits for it (R4). */
public record PrioritiseReferral(
        @TargetAggregateIdentifier String caseId, Priority priority, LocalDate prioritisedOn) {}
