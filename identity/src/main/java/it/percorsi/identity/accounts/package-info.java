/** Accounts of people: what they may be, how they are administered, what happened to them. */
@NullMarked
package it.percorsi.identity.accounts;

import org.jspecify.annotations.NullMarked;
