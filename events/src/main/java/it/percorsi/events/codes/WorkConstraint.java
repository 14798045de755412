package it.percorsi.events.codes;

/** What a person's work has to respect, whatever the tasks (R7). */
public enum WorkConstraint implements Code {
    /** Nothing above the ground: no ladders, no scaffolding. */
    NO_HEIGHTS("no-heights"),

    /** No lifting and carrying. */
    NO_LOADS("no-loads"),

    /** No nights. */
    NO_NIGHT_SHIFTS("no-night-shifts"),

    /** The same hours every day. */
    FIXED_HOURS("fixed-hours"),

    /** Sitting only. */
    SITTING_ONLY("sitting-only"),

    /** Not on one's feet for long. */
    NO_LONG_STANDING("no-long-standing"),

    /** No vehicles to drive, forklifts among them. */
    NO_DRIVING("no-driving"),

    /** Comes by public transport or on foot. */
    PUBLIC_TRANSPORT("public-transport"),

    /** Needs breaks beyond the usual ones. */
    BREAKS("breaks"),

    /** No noisy places. */
    NO_NOISE("no-noise"),

    /** No dust, vapours or chemicals. */
    NO_SUBSTANCES("no-substances"),

    /** Allergies, to be named in the note. */
    ALLERGIES("allergies"),

    /** No machines with moving parts, no blades. */
    NO_MACHINERY("no-machinery"),

    /** Not in touch with the public. */
    NO_PUBLIC("no-public"),

    /** Never alone at work. */
    NOT_ALONE("not-alone"),

    /** Anything else, to be named in the note. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    WorkConstraint(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
