/** The numbers that rules use, as an ambito changes them. */
@NullMarked
package it.percorsi.events.rulebook;

import org.jspecify.annotations.NullMarked;
