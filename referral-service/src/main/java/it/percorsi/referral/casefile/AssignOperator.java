package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An operator is to follow a case.
 *
 * @param caseId the case
 * @param operator user name of the operator
 * @param operatorName the operator's name as people read it
 * @param assignedOn date
 * @param onlyWhenFree refused when somebody follows the case already: the operator takes it, nobody assigns it
 */
public record AssignOperator(
        @TargetAggregateIdentifier String caseId,
        String operator,
        String operatorName,
        LocalDate assignedOn,
        boolean onlyWhenFree) {}
