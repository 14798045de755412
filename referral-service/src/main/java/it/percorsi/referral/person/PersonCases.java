package it.percorsi.referral.person;

import java.util.List;

/**
 * The cases of a person.
 *
 * @param personId the person
 * @param caseIds ids of the cases, in the order of the ids, since cases come in any order
 */
public record PersonCases(String personId, List<String> caseIds) {

    /** Lists are kept as they are given. */
    public PersonCases {
        caseIds = List.copyOf(caseIds);
    }
}
