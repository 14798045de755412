/** Chains of digests: what was changed or taken out shows. */
@NullMarked
package it.percorsi.platform.chain;

import org.jspecify.annotations.NullMarked;
