package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * Whoever proposed a transfer took it back before it was answered.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality that has the case, six digits
 * @param toMunicipality ISTAT code of the municipality that had been asked, six digits
 * @param withdrawnOn date
 */
public record TransferWithdrawn(
        String caseId, String ambito, String municipality, String toMunicipality, LocalDate withdrawnOn)
        implements CaseFileEvent {}
