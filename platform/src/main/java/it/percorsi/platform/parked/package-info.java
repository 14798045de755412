/** Events that a consumer could not act on: kept as they were published, in order, until a person decides. */
@NullMarked
package it.percorsi.platform.parked;

import org.jspecify.annotations.NullMarked;
