package it.percorsi.referral.disadvantage;

import it.percorsi.events.codes.Code;

/** Why somebody counts as disadvantaged under L.381/91, or does not (R9). */
public enum DisadvantageGround implements Code {
    /** A CPS or SERT follows the person. */
    FOLLOWED("followed"),
    /** None was named. */
    NOT_FOLLOWED("not-followed"),
    /** One did, and does not any more. */
    CARE_ENDED("care-ended"),
    /** It was stated, with the reason. */
    STATED("stated"),
    /** It was not, or not any more. */
    NOT_STATED("not-stated"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    DisadvantageGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
