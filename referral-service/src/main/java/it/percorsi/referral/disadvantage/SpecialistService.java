package it.percorsi.referral.disadvantage;

import java.util.regex.Pattern;

/**
 * Whether a service is one by which people of the categories 2.1 to 2.3 count as disadvantaged (R9): a CPS or a SERT, of
 * which the NOA is the part for alcohol. They are known by the name that they write in their referrals.
 */
public final class SpecialistService {

    private static final Pattern NAME =
            Pattern.compile("(?i)(?<!\\p{L})(cps|c\\.p\\.s\\.|ser\\.?[td]\\.?|noa|n\\.o\\.a\\.)(?!\\p{L})");

    private SpecialistService() {}

    /** Whether it is one. */
    public static boolean is(String name) {
        return NAME.matcher(name).find();
    }
}
