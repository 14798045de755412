package it.percorsi.events.casefile;

import it.percorsi.events.codes.TeamParty;
import java.time.LocalDate;

/**
 * A member of the équipe, or the person, signed profile and programme (R42).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param teamVersion the version that was signed
 * @param party who signed
 * @param signedOn date
 */
public record TeamProgrammeSigned(
        String caseId, String ambito, String municipality, int teamVersion, TeamParty party, LocalDate signedOn)
        implements CaseFileEvent {}
