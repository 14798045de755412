/** Who asks, and what each may see: a token, a role, a row. */
@NullMarked
package it.percorsi.platform.security;

import org.jspecify.annotations.NullMarked;
