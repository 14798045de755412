/** Answers to other services' events: own commands, parked when refused. */
@NullMarked
package it.percorsi.platform.reactions;

import org.jspecify.annotations.NullMarked;
