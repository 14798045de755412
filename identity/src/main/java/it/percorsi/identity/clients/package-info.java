/** Programs that log in as themselves, and the gateway through which people do. */
@NullMarked
package it.percorsi.identity.clients;

import org.jspecify.annotations.NullMarked;
