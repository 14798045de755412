/** What follows from other services' events. */
@NullMarked
package it.percorsi.stipend.reactions;

import org.jspecify.annotations.NullMarked;
