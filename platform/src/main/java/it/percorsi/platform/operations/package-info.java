/** What the people who run an installation see and do: how a service stands, what is parked, views built anew. */
@NullMarked
package it.percorsi.platform.operations;

import org.jspecify.annotations.NullMarked;
