/** What is refused or added before any route is looked at. */
@NullMarked
package it.percorsi.gateway.door;

import org.jspecify.annotations.NullMarked;
