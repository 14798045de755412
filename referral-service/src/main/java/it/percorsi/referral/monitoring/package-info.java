/** How a shared project is followed: evaluated together (R40), observations returned to who referred the person (R45). */
@NullMarked
package it.percorsi.referral.monitoring;

import org.jspecify.annotations.NullMarked;
