/** Whether a person counts as disadvantaged under L.381/91, since when and why (R9). */
@NullMarked
package it.percorsi.referral.disadvantage;

import org.jspecify.annotations.NullMarked;
