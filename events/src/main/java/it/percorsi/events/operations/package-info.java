/** What the people who run an installation decide about single events. */
@NullMarked
package it.percorsi.events.operations;

import org.jspecify.annotations.NullMarked;
