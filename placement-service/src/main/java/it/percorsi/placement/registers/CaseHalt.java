package it.percorsi.placement.registers;

import it.percorsi.platform.commands.Refused;

/** Why a case does not go on; nobody is proposed or starts meanwhile. */
public enum CaseHalt {
    /** It stands still for a time. */
    SUSPENDED,
    /** The person went back to the municipality as unsuitable (R7). */
    RETURNED,
    /** It came to its end. */
    CLOSED;

    /** The refusal of whatever would take the case on. */
    public Refused refusal() {
        return switch (this) {
            case SUSPENDED -> Refused.now("case-suspended", null);
            case RETURNED -> Refused.now("case-returned", "R7");
            case CLOSED -> Refused.now("case-closed", null);
        };
    }
}
