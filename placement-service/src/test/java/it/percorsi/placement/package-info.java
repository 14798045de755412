/** The service as a whole. */
@NullMarked
package it.percorsi.placement;

import org.jspecify.annotations.NullMarked;
