/** Pages on which a gestore administers accounts and programs. */
@NullMarked
package it.percorsi.identity.admin;

import org.jspecify.annotations.NullMarked;
