package it.percorsi.events.stipend;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;

/**
 * The monthly amount was agreed with referring service and case manager, under the cap (R11, R15, R17).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param instrument instrument
 * @param tutor SISL tutor
 * @param monthlyCents amount of a full month in euro cents
 * @param capCents cap in force, euro cents a month
 * @param agreedOn date
 */
public record StipendAgreed(
        String placementId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        Instrument instrument,
        String tutor,
        long monthlyCents,
        long capCents,
        LocalDate agreedOn)
        implements StipendEvent {}
