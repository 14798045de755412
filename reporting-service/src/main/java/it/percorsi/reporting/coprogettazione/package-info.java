/** The table that the coprogettazione looks at every six months (R35). */
@NullMarked
package it.percorsi.reporting.coprogettazione;

import org.jspecify.annotations.NullMarked;
