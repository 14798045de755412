/** What the platform does beside what its servers themselves can do, in one run. */
@NullMarked
package it.percorsi.bench.throughput;

import org.jspecify.annotations.NullMarked;
