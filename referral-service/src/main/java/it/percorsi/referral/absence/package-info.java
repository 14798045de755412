/** The planned absences of operators, each with a colleague who stands in (R32). */
@NullMarked
package it.percorsi.referral.absence;

import org.jspecify.annotations.NullMarked;
