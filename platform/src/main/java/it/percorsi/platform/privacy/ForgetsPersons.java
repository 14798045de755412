package it.percorsi.platform.privacy;

/** Keeps something about persons outside of the views, and lets go of it once one is erased; told again at will. */
@FunctionalInterface
public interface ForgetsPersons {

    /** Lets go of what it keeps of that person. */
    void forget(String personId);
}
