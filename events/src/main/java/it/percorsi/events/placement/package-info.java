/** A placement, from its proposal to its outcome, with its attendance. */
@NullMarked
package it.percorsi.events.placement;

import org.jspecify.annotations.NullMarked;
