/** What is parked, on a real PostgreSQL. */
@NullMarked
package it.percorsi.platform.parked;

import org.jspecify.annotations.NullMarked;
