/** Each check is seen failing on planted evidence. */
@NullMarked
package it.percorsi.bench.faults.checks;

import org.jspecify.annotations.NullMarked;
