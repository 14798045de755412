/** From the proposal of a placement to its outcome, with the attendance register. */
@NullMarked
package it.percorsi.placement;

import org.jspecify.annotations.NullMarked;
