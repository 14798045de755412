/** The way of a referral by the municipality of residence (R4): its inbox, its order, what it has sent already. */
@NullMarked
package it.percorsi.referral.route;

import org.jspecify.annotations.NullMarked;
