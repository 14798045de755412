package it.percorsi.referral.casefile;

import it.percorsi.events.codes.DocumentKind;
import it.percorsi.platform.documents.KeepsContent;
import it.percorsi.platform.documents.SealedContent;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A file is to belong to a case. The parts mean what they mean in {@code DocumentAttached}. */
public record AttachDocument(
        @TargetAggregateIdentifier String caseId,
        SealedContent content,
        DocumentKind kind,
        String fileName,
        String contentType,
        int bytes,
        String sha256,
        LocalDate attachedOn)
        implements KeepsContent {}
