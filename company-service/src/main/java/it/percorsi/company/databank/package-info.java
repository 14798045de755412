/** What the data bank decides: one aggregate per company, its commands and its named rules. */
@NullMarked
package it.percorsi.company.databank;

import org.jspecify.annotations.NullMarked;
