/** Those who send commands, and their memory of every answer. */
@NullMarked
package it.percorsi.bench.faults.clients;

import org.jspecify.annotations.NullMarked;
