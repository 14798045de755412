/** The reports as JSON and CSV. */
@NullMarked
package it.percorsi.reporting.api;

import org.jspecify.annotations.NullMarked;
