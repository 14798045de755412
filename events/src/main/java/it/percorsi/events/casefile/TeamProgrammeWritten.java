package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;
import java.util.List;

/**
 * The équipe wrote, or wrote anew, who it is made of, the person's profile and the programme (R42). Signatures to the
 * version before do not count for it.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param teamVersion version, from 1
 * @param members members, at most one of each service
 * @param profile the person's profile
 * @param programme what is foreseen
 * @param writtenOn date
 */
public record TeamProgrammeWritten(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int teamVersion,
        List<TeamMember> members,
        @Personal String profile,
        @Personal String programme,
        LocalDate writtenOn)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public TeamProgrammeWritten {
        members = List.copyOf(members);
    }
}
