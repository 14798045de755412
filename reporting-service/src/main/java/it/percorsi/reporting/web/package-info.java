/** The reports as pages. */
@NullMarked
package it.percorsi.reporting.web;

import org.jspecify.annotations.NullMarked;
