/** From a referral (segnalazione) to a shared individual project. */
@NullMarked
package it.percorsi.referral;

import org.jspecify.annotations.NullMarked;
