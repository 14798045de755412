/** Closed lists of the field, each with a stable lower-case text on the wire. */
@NullMarked
package it.percorsi.events.codes;

import org.jspecify.annotations.NullMarked;
