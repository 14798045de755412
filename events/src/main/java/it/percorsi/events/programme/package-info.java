/** Funded programmes, under which cases run (R41). */
@NullMarked
package it.percorsi.events.programme;

import org.jspecify.annotations.NullMarked;
