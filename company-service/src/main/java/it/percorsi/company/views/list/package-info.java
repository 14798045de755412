/** Companies to search among. */
@NullMarked
package it.percorsi.company.views.list;

import org.jspecify.annotations.NullMarked;
