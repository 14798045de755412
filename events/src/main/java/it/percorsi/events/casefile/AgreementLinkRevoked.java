package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * A link to agree by serves no more.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param linkId the link, as in {@link AgreementLinkIssued}
 * @param revokedOn date
 */
public record AgreementLinkRevoked(
        String caseId, String personId, String ambito, String municipality, String linkId, LocalDate revokedOn)
        implements CaseFileEvent {}
