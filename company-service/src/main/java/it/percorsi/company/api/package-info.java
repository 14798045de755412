/** The HTTP interface. */
@NullMarked
package it.percorsi.company.api;

import org.jspecify.annotations.NullMarked;
