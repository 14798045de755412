/** What the other services have told, kept for decisions. */
@NullMarked
package it.percorsi.placement.registers;

import org.jspecify.annotations.NullMarked;
