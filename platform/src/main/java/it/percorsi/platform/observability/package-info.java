/** What is seen from outside: measurements of servers and backlogs, traces of folds. */
@NullMarked
package it.percorsi.platform.observability;

import org.jspecify.annotations.NullMarked;
