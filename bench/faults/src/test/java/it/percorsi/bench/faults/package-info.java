/** The program as a whole. */
@NullMarked
package it.percorsi.bench.faults;

import org.jspecify.annotations.NullMarked;
