/** The money of the placements: agreed, computed month by month, decided by the tutor, approved. */
@NullMarked
package it.percorsi.stipend;

import org.jspecify.annotations.NullMarked;
