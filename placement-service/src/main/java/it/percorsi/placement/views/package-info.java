/** What people look at, rebuilt at will from the events. */
@NullMarked
package it.percorsi.placement.views;

import org.jspecify.annotations.NullMarked;
