/** What all pages have in common. */
@NullMarked
package it.percorsi.identity.pages;

import org.jspecify.annotations.NullMarked;
