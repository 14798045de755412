package it.percorsi.events.casefile;

import it.percorsi.events.codes.Priority;
import java.time.LocalDate;

/**
 * The municipality of residence says how urgent it finds a referral that it has still to forward or to decline (R4).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param priority how urgent, from now on
 * @param prioritisedOn date
 */
public record ReferralPrioritised(
        String caseId, String ambito, String municipality, Priority priority, LocalDate prioritisedOn)
        implements CaseFileEvent {}
