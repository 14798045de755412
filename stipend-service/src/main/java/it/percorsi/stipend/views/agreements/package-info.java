/** The amount agreed for each placement. */
@NullMarked
package it.percorsi.stipend.views.agreements;

import org.jspecify.annotations.NullMarked;
