package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.Revision;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;
import java.util.List;

/**
 * An individual project was drafted (R28, R29).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion version of the project, counted from 1
 * @param draftedOn date
 * @param instrument instrument of the project
 * @param objectives measurable objectives
 * @param weeklyHours hours a week
 * @param months length in months
 * @param requiredParties who has to agree
 */
@Revision(2)
public record IndividualProjectDrafted(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int projectVersion,
        LocalDate draftedOn,
        Instrument instrument,
        @Personal List<String> objectives,
        int weeklyHours,
        int months,
        List<ProjectParty> requiredParties)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public IndividualProjectDrafted {
        objectives = List.copyOf(objectives);
        requiredParties = List.copyOf(requiredParties);
    }
}
