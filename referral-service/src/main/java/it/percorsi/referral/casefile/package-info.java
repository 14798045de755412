/** One taking in charge: what may happen to it, and in which order. */
@NullMarked
package it.percorsi.referral.casefile;

import org.jspecify.annotations.NullMarked;
