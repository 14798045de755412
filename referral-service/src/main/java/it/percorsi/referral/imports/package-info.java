/** Referrals that come as a file. */
@NullMarked
package it.percorsi.referral.imports;

import org.jspecify.annotations.NullMarked;
