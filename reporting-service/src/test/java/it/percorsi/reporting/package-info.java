/** Tests of what is counted and shown. */
@NullMarked
package it.percorsi.reporting;

import org.jspecify.annotations.NullMarked;
