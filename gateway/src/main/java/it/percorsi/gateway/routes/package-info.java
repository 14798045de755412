/** Which service answers which path, and how requests travel there. */
@NullMarked
package it.percorsi.gateway.routes;

import org.jspecify.annotations.NullMarked;
