/** The rules of placements, one by one. */
@NullMarked
package it.percorsi.placement.placement;

import org.jspecify.annotations.NullMarked;
