/** Funded programmes: a number of paths over a period, each through the same phases (R41). */
@NullMarked
package it.percorsi.referral.programmes;

import org.jspecify.annotations.NullMarked;
