/** Keys that sign tokens, sealed by the master key. */
@NullMarked
package it.percorsi.identity.keys;

import org.jspecify.annotations.NullMarked;
