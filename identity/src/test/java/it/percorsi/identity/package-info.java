/** Tests against a real server and a real PostgreSQL. */
@NullMarked
package it.percorsi.identity;

import org.jspecify.annotations.NullMarked;
