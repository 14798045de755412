/** How a referral comes in: what is asked back before anything is stored. */
@NullMarked
package it.percorsi.referral.intake;

import org.jspecify.annotations.NullMarked;
