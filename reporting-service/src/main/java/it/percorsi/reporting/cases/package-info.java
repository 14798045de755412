/** The view that everything is counted from: one document per case. */
@NullMarked
package it.percorsi.reporting.cases;

import org.jspecify.annotations.NullMarked;
