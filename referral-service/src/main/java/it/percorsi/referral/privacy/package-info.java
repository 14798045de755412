/** Keeping, showing and erasing what is known of a person. */
@NullMarked
package it.percorsi.referral.privacy;

import org.jspecify.annotations.NullMarked;
