package it.percorsi.events.casefile;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;

/**
 * Every required party has agreed: the individual project is shared (R28, R29).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion version of the project, counted from 1
 * @param sharedOn date of the last agreement
 * @param category category of disadvantage
 * @param suitability outcome of the assessment
 * @param instrument instrument agreed
 * @param weeklyHours hours a week agreed
 * @param months length in months agreed
 */
public record IndividualProjectShared(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int projectVersion,
        LocalDate sharedOn,
        Category category,
        Suitability suitability,
        Instrument instrument,
        int weeklyHours,
        int months)
        implements CaseFileEvent {}
