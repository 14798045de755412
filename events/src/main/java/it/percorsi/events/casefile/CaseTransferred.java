package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The municipality to which the person has moved took the case over (R3, R4). Every later fact of the case names it; what
 * was told before stays as it was told.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality that has the case from now on, six digits
 * @param formerMunicipality ISTAT code of the municipality that had it, six digits
 * @param movedOn since when the person has lived there; months that begin on that day or later are its to pay (R37)
 * @param acceptedOn date
 */
public record CaseTransferred(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String formerMunicipality,
        LocalDate movedOn,
        LocalDate acceptedOn)
        implements CaseFileEvent {}
