/** Who may call what, which cases they may open, and what of a case they are shown. */
@NullMarked
package it.percorsi.referral.access;

import org.jspecify.annotations.NullMarked;
