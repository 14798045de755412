/** Tells users what happened to the cases that they follow: in the page, and by e-mail as each of them wants. */
@NullMarked
package it.percorsi.referral.notices;

import org.jspecify.annotations.NullMarked;
