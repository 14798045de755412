/** The stipend of a placement, month by month. */
@NullMarked
package it.percorsi.events.stipend;

import org.jspecify.annotations.NullMarked;
