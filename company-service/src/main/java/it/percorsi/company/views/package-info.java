/** What people ask of the data bank. */
@NullMarked
package it.percorsi.company.views;

import org.jspecify.annotations.NullMarked;
