/** What must hold afterwards, read from the stores themselves. */
@NullMarked
package it.percorsi.bench.faults.checks;

import org.jspecify.annotations.NullMarked;
