/** Days and months of a placement. */
@NullMarked
package it.percorsi.placement.calendar;

import org.jspecify.annotations.NullMarked;
