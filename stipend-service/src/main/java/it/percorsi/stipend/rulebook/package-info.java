/** The caps in force, as data. */
@NullMarked
package it.percorsi.stipend.rulebook;

import org.jspecify.annotations.NullMarked;
