/** The sectors that there are, to choose from. */
@NullMarked
package it.percorsi.company.views.sectors;

import org.jspecify.annotations.NullMarked;
