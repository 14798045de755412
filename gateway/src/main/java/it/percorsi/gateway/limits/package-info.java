/** How much one user, program or address may ask for. */
@NullMarked
package it.percorsi.gateway.limits;

import org.jspecify.annotations.NullMarked;
