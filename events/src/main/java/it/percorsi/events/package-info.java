/** The published language of Percorsi: what is stored is what is published, event by event. */
@NullMarked
package it.percorsi.events;

import org.jspecify.annotations.NullMarked;
