/** The services around SISL, and who speaks for them. */
@NullMarked
package it.percorsi.events.network;

import org.jspecify.annotations.NullMarked;
