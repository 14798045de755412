/** Tests of what is counted and shown. */
@NullMarked
package it.percorsi.reporting.cases;

import org.jspecify.annotations.NullMarked;
