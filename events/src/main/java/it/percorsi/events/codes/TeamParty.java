package it.percorsi.events.codes;

/** Who decides together about a case of GOL cluster 4 or of LR 14/2015, and signs (R42). */
public enum TeamParty implements Code {
    /** The job centre. */
    JOB_CENTRE("job-centre"),

    /** The health authority. */
    HEALTH("health"),

    /** The social service. */
    SOCIAL_SERVICE("social-service"),

    /** The person, who signs but is no member. */
    PERSON("person"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    TeamParty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
