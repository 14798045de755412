package it.percorsi.referral.disadvantage;

import it.percorsi.events.codes.Category;

/** What a category has to do with L.381/91 (R9). */
public enum DisadvantagedCategory {
    /** 2.1, 2.2 and 2.3: disadvantaged while a CPS or SERT follows the person. */
    WHILE_FOLLOWED,
    /** 2.4.1: disadvantaged when that is stated, with the reason. */
    WHEN_STATED,
    /** Any other: the rule says nothing. */
    OTHER;

    /** Of a category. */
    public static DisadvantagedCategory of(Category category) {
        return switch (category) {
            case PSYCHIATRIC, FORMER_ADDICTION, OFFENDER -> WHILE_FOLLOWED;
            case YOUTH_AT_RISK -> WHEN_STATED;
            case DISABILITY, PSYCHO_SOCIAL, ADULT_IN_POVERTY, UNKNOWN -> OTHER;
        };
    }
}
