package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * A specialist service follows the person, again or for the first time since the referral (R9).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param service the CPS, SERT or NOA
 * @param resumedOn the first day on which it does
 */
public record SpecialistCareResumed(
        String caseId, String ambito, String municipality, String service, LocalDate resumedOn)
        implements CaseFileEvent {}
