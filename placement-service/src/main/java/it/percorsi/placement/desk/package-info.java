/** Where pages and API hand in what they were asked to do. */
@NullMarked
package it.percorsi.placement.desk;

import org.jspecify.annotations.NullMarked;
