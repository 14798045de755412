/** Who may see which report. */
@NullMarked
package it.percorsi.reporting.access;

import org.jspecify.annotations.NullMarked;
