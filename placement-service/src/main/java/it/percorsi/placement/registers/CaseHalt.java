package it.percorsi.placement.registers;

import it.percorsi.platform.commands.Refused;

/** Why a case does not go on; nobody is proposed or starts meanwhile. */
public enum CaseHalt {
    /** It stands still for a time. */
    SUSPENDED,
    /** It came to its end. */
    CLOSED;

    /** The refusal of whatever would take the case on. */
    public Refused refusal() {
        return switch (this) {
            case SUSPENDED -> Refused.now("case-suspended", null);
            case CLOSED -> Refused.now("case-closed", null);
        };
    }
}
