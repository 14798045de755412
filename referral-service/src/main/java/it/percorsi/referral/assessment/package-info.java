/** Residual capacities on structured scales: how they are asked, shown and put on paper (R7). */
@NullMarked
package it.percorsi.referral.assessment;

import org.jspecify.annotations.NullMarked;
