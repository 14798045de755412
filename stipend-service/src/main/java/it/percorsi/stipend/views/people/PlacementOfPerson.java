package it.percorsi.stipend.views.people;

/**
 * Whose a placement is.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 */
public record PlacementOfPerson(String placementId, String caseId, String personId, String ambito) {}
