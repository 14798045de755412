/** Who is who: an OpenID provider with accounts of its own. */
@NullMarked
package it.percorsi.identity;

import org.jspecify.annotations.NullMarked;
