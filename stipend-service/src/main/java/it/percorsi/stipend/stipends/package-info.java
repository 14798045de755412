/** The stipends of a placement: what may be agreed, decided and approved. */
@NullMarked
package it.percorsi.stipend.stipends;

import org.jspecify.annotations.NullMarked;
