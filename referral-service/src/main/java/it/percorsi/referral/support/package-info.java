/** Support for a worker who is at risk of losing the job (R26). */
@NullMarked
package it.percorsi.referral.support;

import org.jspecify.annotations.NullMarked;
