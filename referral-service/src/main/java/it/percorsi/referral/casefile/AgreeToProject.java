package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One party agrees to the current draft of the individual project (R19). */
public record AgreeToProject(
        @TargetAggregateIdentifier String caseId, ProjectParty party, SignatureManner manner, LocalDate agreedOn) {}
