package it.percorsi.stipend.views.months;

import it.percorsi.events.codes.Code;

/** Where a month's stipend stands on its way to the payment. */
public enum StipendState implements Code {
    /** Counted, but nobody has agreed an amount. */
    WITHOUT_AGREEMENT("without-agreement"),

    /** A reduction is proposed and the tutor has not decided (R18). */
    TO_DECIDE("to-decide"),

    /** Nothing stands in the way of the approval. */
    TO_APPROVE("to-approve"),

    /** Settled (R23). */
    APPROVED("approved"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    StipendState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
