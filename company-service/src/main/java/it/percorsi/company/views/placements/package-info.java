/** Placements held at companies, with course and outcome (R38). */
@NullMarked
package it.percorsi.company.views.placements;

import org.jspecify.annotations.NullMarked;
