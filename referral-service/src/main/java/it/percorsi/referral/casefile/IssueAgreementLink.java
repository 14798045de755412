package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A party is to answer by a link (R19). The parts mean what they mean in {@code AgreementLinkIssued}. */
public record IssueAgreementLink(
        @TargetAggregateIdentifier String caseId,
        String linkId,
        ProjectParty party,
        LocalDate issuedOn,
        LocalDate validUntil) {}
