/** Who may what in this service: endpoints, rows, fields and the actions that pages offer. */
@NullMarked
package it.percorsi.placement.access;

import org.jspecify.annotations.NullMarked;
