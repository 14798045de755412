package it.percorsi.referral.rulebook;

import java.time.LocalDate;

/** The rule books of this service by the day on which each holds. */
@FunctionalInterface
public interface RuleBooks {

    /** The one that holds on a day. */
    ReferralRuleBook on(LocalDate day);
}
