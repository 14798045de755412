/** Keys on a real database. */
@NullMarked
package it.percorsi.platform.privacy;

import org.jspecify.annotations.NullMarked;
