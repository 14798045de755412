package it.percorsi.placement.registers;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;

/**
 * An individual project that every required party has agreed to (R29).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param category category of disadvantage
 * @param suitability outcome of the assessment
 * @param instrument instrument agreed
 * @param weeklyHours hours a week agreed
 * @param months length in months agreed
 */
public record SharedProject(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        Category category,
        Suitability suitability,
        Instrument instrument,
        int weeklyHours,
        int months) {

    SharedProject in(String another) {
        return new SharedProject(
                caseId, personId, ambito, another, category, suitability, instrument, weeklyHours, months);
    }
}
