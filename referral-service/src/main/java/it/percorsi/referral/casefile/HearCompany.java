package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An operator met the company of a worker at risk of losing the job (R26). */
public record HearCompany(
        @TargetAggregateIdentifier String caseId,
        String operator,
        String company,
        String findings,
        LocalDate heardOn) {}
