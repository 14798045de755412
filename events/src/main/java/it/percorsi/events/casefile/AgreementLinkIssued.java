package it.percorsi.events.casefile;

import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;

/**
 * A party without an account may agree to a version of the project by a link that serves once (R19).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion version of the project
 * @param party who is asked
 * @param linkId SHA-256 of the link's secret, in hexadecimal digits; the secret is 256 bits that nobody keeps
 * @param issuedOn date
 * @param validUntil the last day on which it serves
 */
public record AgreementLinkIssued(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int projectVersion,
        ProjectParty party,
        String linkId,
        LocalDate issuedOn,
        LocalDate validUntil)
        implements CaseFileEvent {}
