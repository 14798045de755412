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
    /** The municipality did not forward it (R4). */
    DECLINED("declined"),
    /** Forwarded; waits for its first interview (R27). */
    WAITING("waiting"),
    /** Stands still. */
    SUSPENDED("suspended"),
    /** Found unsuitable and given back to the municipality (R7). */
    RETURNED("returned"),
    /** Came to its end. */
    CLOSED("closed"),
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

    /** The codes of the states in which the operator has nothing more to do. */
    static List<String> endedCodes() {
        return Arrays.stream(values())
                .filter(state -> state.isOver() || state == RETURNED)
                .map(CaseState::code)
                .toList();
    }

    /** Whether nothing more is expected of anybody, unless the case is reopened. */
    public boolean isOver() {
        return this == DECLINED || this == CLOSED;
    }

    /** Whether this tells what holds a case up or has ended it, and not how far it has come. */
    public boolean isStanding() {
        return isOver() || this == WAITING || this == SUSPENDED || this == RETURNED;
    }
}
