package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;

/**
 * Somebody answered by a link. Where they agree, {@link ProjectAgreedBy} goes before (R19).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion version of the project
 * @param party who was asked
 * @param linkId the link, as in {@link AgreementLinkIssued}
 * @param answer what they said
 * @param signedBy the name that they wrote
 * @param note what they added; empty when nothing
 * @param answeredOn date
 */
public record AgreementLinkAnswered(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int projectVersion,
        ProjectParty party,
        String linkId,
        AgreementAnswer answer,
        @Personal String signedBy,
        @Personal String note,
        LocalDate answeredOn)
        implements CaseFileEvent {}
