/** The event store on PostgreSQL and how it tells its readers that something is new. */
@NullMarked
package it.percorsi.platform.eventstore;

import org.jspecify.annotations.NullMarked;
