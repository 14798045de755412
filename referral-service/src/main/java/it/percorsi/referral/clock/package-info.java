/** The times within which a case has to come on: the first interview (R27), the shared project (R28), its joint evaluations (R40). */
@NullMarked
package it.percorsi.referral.clock;

import org.jspecify.annotations.NullMarked;
