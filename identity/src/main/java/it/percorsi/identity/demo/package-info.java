/** Accounts of the demonstration. */
@NullMarked
package it.percorsi.identity.demo;

import org.jspecify.annotations.NullMarked;
