/** Companies with open posts, for choosing one. */
@NullMarked
package it.percorsi.placement.views.openposts;

import org.jspecify.annotations.NullMarked;
