/** What is to be done when a store does not answer: recognised here, told by the package {@code web}. */
@NullMarked
package it.percorsi.platform.outages;

import org.jspecify.annotations.NullMarked;
