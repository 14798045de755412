package it.percorsi.referral.views;

import it.percorsi.events.codes.Code;
import java.util.Arrays;
import java.util.List;

/** Where a case stands on the way to its shared project. */
public enum CaseState implements Code {
    /** Referred; the municipality has not forwarded it yet. */
    REFERRED("referred"),
    /** Forwarded; nobody has met the person yet. */
    ENDORSED("endorsed"),
    /** Met at least once; the assessment is open. */
    INTERVIEWED("interviewed"),
    /** Assessed as suitable or autonomous; no project yet. */
    ASSESSED("assessed"),
    /** Assessed as unsuitable: goes back to the municipality (R7). */
    UNSUITABLE("unsuitable"),
    /** A project is drafted; somebody has still to agree. */
    PROJECT_DRAFTED("project-drafted"),
    /** All have agreed. */
    PROJECT_SHARED("project-shared"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody has still work with such a case. */
    public boolean isOpen() {
        return this != UNSUITABLE;
    }

    static List<String> endedCodes() {
        return Arrays.stream(values())
                .filter(state -> !state.isOpen())
                .map(CaseState::code)
                .toList();
    }
}
