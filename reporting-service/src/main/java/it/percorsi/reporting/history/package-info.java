/** Every event that was ever published, once, in its order, evident when changed. */
@NullMarked
package it.percorsi.reporting.history;

import org.jspecify.annotations.NullMarked;
