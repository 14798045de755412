/** The JSON interface. */
@NullMarked
package it.percorsi.placement.api;

import org.jspecify.annotations.NullMarked;
