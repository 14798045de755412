/** The processes under test: how each is started, signalled and ended. */
@NullMarked
package it.percorsi.bench.faults.servers;

import org.jspecify.annotations.NullMarked;
