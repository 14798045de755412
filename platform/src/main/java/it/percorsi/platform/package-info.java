/** Starts a service with everything that all of them share. */
@NullMarked
package it.percorsi.platform;

import org.jspecify.annotations.NullMarked;
