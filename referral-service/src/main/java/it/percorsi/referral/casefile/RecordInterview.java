package it.percorsi.referral.casefile;

import it.percorsi.events.codes.InterviewKind;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An interview took place. */
public record RecordInterview(
        @TargetAggregateIdentifier String caseId, InterviewKind kind, LocalDate heldOn, String operator) {}
