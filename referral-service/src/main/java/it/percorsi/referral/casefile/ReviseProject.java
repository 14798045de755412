package it.percorsi.referral.casefile;

import it.percorsi.events.codes.RevisionReason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A shared project is to be changed (R19); a second proposal before all have agreed replaces the first.
 *
 * @param caseId the case
 * @param reason why
 * @param note the same in words; empty when there is nothing to add
 * @param draft the whole new version
 */
public record ReviseProject(
        @TargetAggregateIdentifier String caseId, RevisionReason reason, String note, DraftProject draft) {}
