/** Who works in the service, and who stands in for whom. */
@NullMarked
package it.percorsi.events.team;

import org.jspecify.annotations.NullMarked;
