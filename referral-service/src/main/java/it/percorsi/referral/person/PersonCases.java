package it.percorsi.referral.person;

import java.util.List;

/**
 * The cases of a person.
 *
 * @param personId the person
 * @param caseIds ids of the cases, the first one first
 */
public record PersonCases(String personId, List<String> caseIds) {

    /** Lists are kept as they are given. */
    public PersonCases {
        caseIds = List.copyOf(caseIds);
    }
}
