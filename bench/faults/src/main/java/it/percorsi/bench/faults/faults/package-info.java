/** What is broken when, and how long it takes until it works again. */
@NullMarked
package it.percorsi.bench.faults.faults;

import org.jspecify.annotations.NullMarked;
