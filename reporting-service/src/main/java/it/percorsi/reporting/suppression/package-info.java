/** Hides small figures so that nobody can compute them from those that are shown. Knows neither database nor page. */
@NullMarked
package it.percorsi.reporting.suppression;

import org.jspecify.annotations.NullMarked;
