/** Referrals that have been begun and not been sent yet: no facts, hence no events. */
@NullMarked
package it.percorsi.referral.drafts;

import org.jspecify.annotations.NullMarked;
