package it.percorsi.events.codes;

/** Why a person is erased. */
public enum ErasureGround implements Code {
    /** The period for which the data controller keeps data is over. */
    RETENTION_OVER("retention-over"),

    /** The person asked for it and nothing obliges the controller to keep the data (art. 17 GDPR). */
    PERSON_ASKED("person-asked"),

    /** The person was registered by mistake. */
    BY_MISTAKE("by-mistake"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ErasureGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
