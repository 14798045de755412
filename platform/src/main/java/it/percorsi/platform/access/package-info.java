/** Who looked at whom, when and why: kept before anything is shown, and evident when changed. */
@NullMarked
package it.percorsi.platform.access;

import org.jspecify.annotations.NullMarked;
