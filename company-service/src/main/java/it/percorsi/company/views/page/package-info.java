/** One company with everything that is known of it. */
@NullMarked
package it.percorsi.company.views.page;

import org.jspecify.annotations.NullMarked;
