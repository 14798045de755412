/** The access log on a real database. */
@NullMarked
package it.percorsi.platform.access;

import org.jspecify.annotations.NullMarked;
