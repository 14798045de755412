package it.percorsi.events.casefile;

import it.percorsi.events.codes.Referrer;
import java.time.LocalDate;

/**
 * Who referred the person has read an observation (R45).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param number the observation's number
 * @param by who read it
 * @param acknowledgedOn date
 */
public record ObservationAcknowledged(
        String caseId, String ambito, String municipality, int number, Referrer by, LocalDate acknowledgedOn)
        implements CaseFileEvent {}
