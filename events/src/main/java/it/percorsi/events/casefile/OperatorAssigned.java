package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * An operator of the service took charge of the case, in place of the one before. Who is assigned reads the person's
 * health details.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param operator user name of the operator
 * @param operatorName the operator's name as people read it
 * @param assignedOn date
 */
public record OperatorAssigned(
        String caseId, String ambito, String municipality, String operator, String operatorName, LocalDate assignedOn)
        implements CaseFileEvent {}
