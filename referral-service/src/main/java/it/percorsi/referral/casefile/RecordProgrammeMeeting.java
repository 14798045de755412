package it.percorsi.referral.casefile;

import it.percorsi.events.codes.MeetingPayer;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A meeting of a phase took place (R41). */
public record RecordProgrammeMeeting(
        @TargetAggregateIdentifier String caseId,
        int phase,
        LocalDate heldOn,
        int minutes,
        String operator,
        MeetingPayer payer) {}
