/** The attendance of every placement, month by month. */
@NullMarked
package it.percorsi.placement.views.attendance;

import org.jspecify.annotations.NullMarked;
