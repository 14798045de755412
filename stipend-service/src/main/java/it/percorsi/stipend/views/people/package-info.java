/** Whose placements they are, for what a person may ask about. */
@NullMarked
package it.percorsi.stipend.views.people;

import org.jspecify.annotations.NullMarked;
