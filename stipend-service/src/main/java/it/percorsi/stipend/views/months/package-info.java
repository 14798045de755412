/** The month workbench: one document a placement and month. */
@NullMarked
package it.percorsi.stipend.views.months;

import org.jspecify.annotations.NullMarked;
