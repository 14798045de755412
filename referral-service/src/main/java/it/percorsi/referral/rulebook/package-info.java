/** The numbers and lists of this service's rules. */
@NullMarked
package it.percorsi.referral.rulebook;

import org.jspecify.annotations.NullMarked;
