/** Tests of what is counted and shown. */
@NullMarked
package it.percorsi.reporting.coprogettazione;

import org.jspecify.annotations.NullMarked;
