/** Whether the parts are up. */
@NullMarked
package it.percorsi.gateway.status;

import org.jspecify.annotations.NullMarked;
