package it.percorsi.referral.person;

import it.percorsi.platform.commands.Refused;

/** The persons of whom nothing is known any more, when something is decided that would need them. */
@FunctionalInterface
public interface ErasedPersons {

    /** Whether the person was erased. */
    boolean include(String personId);

    /** Nobody is taken on again who was erased. */
    default void mustNotInclude(String personId) {
        if (include(personId)) {
            throw Refused.now("already-erased", null);
        }
    }
}
