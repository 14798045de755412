package it.percorsi.stipend.web;

import it.percorsi.events.codes.Code;

/** What a tutor can decide about a stipend, as the form sends it. */
enum DecisionChoice implements Code {
    REDUCE("reduce"),
    WHOLE("whole");

    private final String code;

    DecisionChoice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
