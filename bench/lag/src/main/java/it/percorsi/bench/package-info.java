/** Measurements: programs that compare side by side, in one run. */
@NullMarked
package it.percorsi.bench;

import org.jspecify.annotations.NullMarked;
