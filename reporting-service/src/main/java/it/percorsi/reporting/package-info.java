/** What the service's work adds up to: dashboard and coprogettazione table. */
@NullMarked
package it.percorsi.reporting;

import org.jspecify.annotations.NullMarked;
