/** The plan of what is broken. */
@NullMarked
package it.percorsi.bench.faults.faults;

import org.jspecify.annotations.NullMarked;
