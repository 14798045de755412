@NullMarked
package it.percorsi.reporting.suppression;

import org.jspecify.annotations.NullMarked;
