/** What other services said about placements, kept for decisions. */
@NullMarked
package it.percorsi.stipend.register;

import org.jspecify.annotations.NullMarked;
