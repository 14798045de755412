/** The company data bank. */
@NullMarked
package it.percorsi.events.company;

import org.jspecify.annotations.NullMarked;
