package it.percorsi.referral.person;

import java.util.Set;

/**
 * What speaks for and against merging a person's record with another one.
 *
 * @param personId the person
 * @param ambito the ambito
 * @param erased whether the person is erased
 * @param replaced whether the record has given way to another one
 * @param held whether a proceeding needs the data
 * @param erasureRequested whether somebody asked that the person be erased
 * @param merged records that have given way to this one
 */
public record MergeStanding(
        String personId,
        String ambito,
        boolean erased,
        boolean replaced,
        boolean held,
        boolean erasureRequested,
        Set<String> merged) {

    /** Sets are kept as they are given. */
    public MergeStanding {
        merged = Set.copyOf(merged);
    }
}
