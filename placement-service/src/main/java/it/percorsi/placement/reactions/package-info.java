/** What follows from what is told of cases. */
@NullMarked
package it.percorsi.placement.reactions;

import org.jspecify.annotations.NullMarked;
