/** Every placement as one document: page, lists and the case's fragment read it. */
@NullMarked
package it.percorsi.placement.views.placements;

import org.jspecify.annotations.NullMarked;
