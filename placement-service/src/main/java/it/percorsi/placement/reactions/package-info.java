/** What follows from other services' events. */
@NullMarked
package it.percorsi.placement.reactions;

import org.jspecify.annotations.NullMarked;
