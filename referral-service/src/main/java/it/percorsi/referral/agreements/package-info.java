/** Agreements to a project by a personal link, for those who have no account (R19). */
@NullMarked
package it.percorsi.referral.agreements;

import org.jspecify.annotations.NullMarked;
