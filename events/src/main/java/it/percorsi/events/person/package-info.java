/** The person followed, known to everyone else by id only. */
@NullMarked
package it.percorsi.events.person;

import org.jspecify.annotations.NullMarked;
