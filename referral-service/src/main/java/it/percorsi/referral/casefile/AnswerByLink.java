package it.percorsi.referral.casefile;

import it.percorsi.events.codes.AgreementAnswer;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Whoever holds a link answers by it (R19). The parts mean what they mean in {@code AgreementLinkAnswered}. */
public record AnswerByLink(
        @TargetAggregateIdentifier String caseId,
        String linkId,
        AgreementAnswer answer,
        String signedBy,
        String note,
        LocalDate answeredOn) {}
