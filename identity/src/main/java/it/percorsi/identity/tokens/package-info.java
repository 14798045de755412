/** The OpenID provider: endpoints, claims, what is kept and purged. */
@NullMarked
package it.percorsi.identity.tokens;

import org.jspecify.annotations.NullMarked;
