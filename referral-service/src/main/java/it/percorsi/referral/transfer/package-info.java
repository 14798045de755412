/** The transfer of a case to another municipality of the ambito, or to the service of another ambito (R3, R4, R5). */
@NullMarked
package it.percorsi.referral.transfer;

import org.jspecify.annotations.NullMarked;
