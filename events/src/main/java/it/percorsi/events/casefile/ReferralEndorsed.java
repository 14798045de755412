package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The municipality of residence forwarded the referral to the service (R4).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param endorsedOn date of the endorsement
 */
public record ReferralEndorsed(String caseId, String ambito, String municipality, LocalDate endorsedOn)
        implements CaseFileEvent {}
