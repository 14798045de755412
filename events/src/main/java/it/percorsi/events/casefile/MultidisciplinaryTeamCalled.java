package it.percorsi.events.casefile;

import it.percorsi.events.codes.InclusionScheme;
import java.time.LocalDate;

/**
 * The case needs a multidisciplinary équipe of job centre, health and social service (R42).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param scheme what asks for it
 * @param calledOn date
 */
public record MultidisciplinaryTeamCalled(
        String caseId, String personId, String ambito, String municipality, InclusionScheme scheme, LocalDate calledOn)
        implements CaseFileEvent {}
