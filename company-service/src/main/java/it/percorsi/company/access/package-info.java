/** Who may what in this service. */
@NullMarked
package it.percorsi.company.access;

import org.jspecify.annotations.NullMarked;
