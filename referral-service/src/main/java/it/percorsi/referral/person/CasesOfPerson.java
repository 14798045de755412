package it.percorsi.referral.person;

import java.util.List;

/** What is known of a person's cases when something is decided about the person. */
@FunctionalInterface
public interface CasesOfPerson {

    /** The facts of every case; none for a person who was never referred. */
    List<CaseFacts> of(String personId);
}
