/** Traces, for every application of the platform. */
@NullMarked
package it.percorsi.tracing;

import org.jspecify.annotations.NullMarked;
