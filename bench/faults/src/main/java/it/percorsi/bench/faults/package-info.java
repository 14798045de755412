/** Kills and pauses the platform under load, then looks for what was lost, doubled or changed. */
@NullMarked
package it.percorsi.bench.faults;

import org.jspecify.annotations.NullMarked;
