/** Tests of what is counted and shown. */
@NullMarked
package it.percorsi.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
