/** The numbers of the rules: data, not constants. */
@NullMarked
package it.percorsi.placement.rulebook;

import org.jspecify.annotations.NullMarked;
