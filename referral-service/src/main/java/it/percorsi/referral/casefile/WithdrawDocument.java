package it.percorsi.referral.casefile;

import it.percorsi.events.codes.WithdrawalReason;
import it.percorsi.platform.documents.DropsContent;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A document is to belong to a case no more; its content goes for ever.
 *
 * @param caseId the case
 * @param documentId the document
 * @param reason why
 * @param withdrawnOn date
 */
public record WithdrawDocument(
        @TargetAggregateIdentifier String caseId, String documentId, WithdrawalReason reason, LocalDate withdrawnOn)
        implements DropsContent {}
